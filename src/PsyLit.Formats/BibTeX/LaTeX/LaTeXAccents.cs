using System.Collections.Frozen;
using System.Text;

namespace PsyLit.Formats.BibTeX.LaTeX;

/// <summary>The accent commands of text (<c>\'e</c>, <c>\v{s}</c>) and of formulas (<c>\hat{x}</c>), and the marks they set.</summary>
internal static class LaTeXAccents
{
    private static readonly FrozenDictionary<string, char> Marks = new Dictionary<string, char>
    {
        ["`"] = '\u0300',
        ["'"] = '\u0301',
        ["^"] = '\u0302',
        ["~"] = '\u0303',
        ["="] = '\u0304',
        ["u"] = '\u0306',
        ["."] = '\u0307',
        ["\""] = '\u0308',
        ["r"] = '\u030A',
        ["H"] = '\u030B',
        ["v"] = '\u030C',
        ["d"] = '\u0323',
        ["c"] = '\u0327',
        ["k"] = '\u0328',
        ["b"] = '\u0331',
        ["t"] = '\u0361',
        ["G"] = '\u030F',
        ["U"] = '\u030E',
        ["f"] = '\u0311',
        ["h"] = '\u0309',
        ["textcommabelow"] = '\u0326',
        ["textcommaabove"] = '\u0313',
        ["textogonekcentered"] = '\u0328',
        ["grave"] = '\u0300',
        ["acute"] = '\u0301',
        ["hat"] = '\u0302',
        ["widehat"] = '\u0302',
        ["tilde"] = '\u0303',
        ["widetilde"] = '\u0303',
        ["bar"] = '\u0305',
        ["overline"] = '\u0305',
        ["breve"] = '\u0306',
        ["dot"] = '\u0307',
        ["ddot"] = '\u0308',
        ["mathring"] = '\u030A',
        ["check"] = '\u030C',
        ["vec"] = '\u20D7',
        ["underline"] = '\u0332',
        ["underbar"] = '\u0332',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What an accent over nothing shows: "\~{}" is how a tilde is written.
    private static readonly FrozenDictionary<char, char> Alone = new Dictionary<char, char>
    {
        ['\u0300'] = '`',
        ['\u0301'] = '´',
        ['\u0302'] = '^',
        ['\u0303'] = '~',
        ['\u0304'] = '¯',
        ['\u0306'] = '˘',
        ['\u0307'] = '˙',
        ['\u0308'] = '¨',
        ['\u030A'] = '˚',
        ['\u030B'] = '˝',
        ['\u030C'] = 'ˇ',
        ['\u0327'] = '¸',
        ['\u0328'] = '˛',
    }.ToFrozenDictionary();

    /// <summary>The combining mark a command sets, or null when it is no accent.</summary>
    public static char? MarkOf(string command) => Marks.TryGetValue(command, out var mark) ? mark : null;

    /// <summary>Sets a mark on the first letter of a text that begins at <paramref name="start"/> and ends with the output.</summary>
    public static void Apply(StringBuilder output, int start, char mark)
    {
        // A word under one accent is a rule over a formula or damage; then there is no letter to set it on.
        const int LongestBase = 8;
        var length = output.Length - start;
        if (length == 0)
        {
            if (Alone.TryGetValue(mark, out var spacing))
            {
                output.Append(spacing);
            }

            return;
        }

        var first = char.IsHighSurrogate(output[start]) && length > 1 ? 2 : 1;
        if (mark == '\u0305' && char.IsLetter(output[start]))
        {
            // A bar is a macron on a letter and a rule over a digit ("000\bar{1}").
            mark = '\u0304';
        }

        if (length > LongestBase || output[start] is '<' or ' ' || (mark is '\u0304' or '\u0305' or '\u0332' && length > first))
        {
            return;
        }

        // The dotless letters are there to carry accents above.
        var letter = output.ToString(start, first) switch
        {
            "ı" when mark < '\u0323' => "i",
            "ȷ" when mark < '\u0323' => "j",
            var other => other,
        };
        var marked = letter + mark;
        output.Remove(start, first).Insert(start, IsWellFormed(marked) ? marked.Normalize(NormalizationForm.FormC) : letter);
    }

    // Half of a character outside the basic plane cannot be normalised.
    private static bool IsWellFormed(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }
}
