using System.Globalization;
using System.Text;

namespace PsyLit.Core.Text;

/// <summary>What one character becomes in folded text, without regard to its neighbours.</summary>
internal static class CharacterFolding
{
    private static readonly string?[] Known = new string?[char.MaxValue + 1];

    private static readonly string[] GreekNames =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    /// <summary>Letters that carry a stroke or are ligatures without a decomposition in Unicode, and typographic twins of ASCII marks.</summary>
    private static readonly Dictionary<char, string> Undecomposed = new()
    {
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ħ'] = "h",
        ['ı'] = "i",
        ['ŋ'] = "n",
        ['ŧ'] = "t",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ß'] = "ss",
        ['ẞ'] = "ss",
        ['ɑ'] = "alpha",
        ['ᴀ'] = "a",
        ['ʙ'] = "b",
        ['ᴄ'] = "c",
        ['ᴅ'] = "d",
        ['ᴇ'] = "e",
        ['ꜰ'] = "f",
        ['ɢ'] = "g",
        ['ʜ'] = "h",
        ['ɪ'] = "i",
        ['ᴊ'] = "j",
        ['ᴋ'] = "k",
        ['ʟ'] = "l",
        ['ᴍ'] = "m",
        ['ɴ'] = "n",
        ['ᴏ'] = "o",
        ['ᴘ'] = "p",
        ['ʀ'] = "r",
        ['ꜱ'] = "s",
        ['ᴛ'] = "t",
        ['ᴜ'] = "u",
        ['ᴠ'] = "v",
        ['ᴡ'] = "w",
        ['ʏ'] = "y",
        ['ᴢ'] = "z",
        ['\u2018'] = "'",
        ['\u2019'] = "'",
        ['\u201A'] = "'",
        ['\u02BC'] = "'",
        ['\u2032'] = "'",
        ['\u00B4'] = "'",
        ['`'] = "'",
        ['\u201C'] = "\"",
        ['\u201D'] = "\"",
        ['\u201E'] = "\"",
        ['\u00AB'] = "\"",
        ['\u00BB'] = "\"",
        // A "<" that opens no tag: were it kept, folding "<<b>b>" twice would strip more than folding it once.
        ['<'] = "\u2039",
    };

    /// <summary>The folded characters for <paramref name="rune"/>; empty when it is dropped, " " when it is any kind of space.</summary>
    public static string Fold(Rune rune)
    {
        if (!rune.IsBmp)
            return Compute(rune);
        return Known[rune.Value] ??= Compute(rune);
    }

    /// <summary>True for marks that only decorate the character before them, which folding removes.</summary>
    public static bool IsDiacritic(int codePoint) => codePoint is
        (>= 0x0300 and <= 0x036F) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or
        (>= 0x20D0 and <= 0x20FF) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFE20 and <= 0xFE2F);

    private static bool IsDash(int codePoint) =>
        codePoint is (>= 0x2010 and <= 0x2015) or 0x2043 or 0x2212 or 0xFE58 or 0xFE63 or 0xFF0D;

    private static string Compute(Rune rune)
    {
        if (IsDash(rune.Value))
            return "-";
        if (IsDiacritic(rune.Value) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
            return "";
        if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            return " ";
        var lower = Rune.ToLowerInvariant(rune);
        if (lower.IsBmp && Undecomposed.TryGetValue((char)lower.Value, out var letter))
            return letter;
        if (lower.Value is >= 'α' and <= 'ω')
            return GreekNames[lower.Value - 'α'];

        var one = lower.ToString();
        var parts = one.Normalize(NormalizationForm.FormKD);
        if (parts == one)
            return one;
        var folded = new StringBuilder(parts.Length);
        foreach (var part in parts.EnumerateRunes())
            folded.Append(Fold(part));
        return folded.ToString();
    }
}
