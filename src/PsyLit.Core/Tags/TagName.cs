using System.Text;
using System.Text.RegularExpressions;
using PsyLit.Core.Text;

namespace PsyLit.Core.Tags;

/// <summary>How a tag is written and recognised.</summary>
public static partial class TagName
{
    public const int MaxLength = 60;

    /// <summary>The name as it is stored and shown: Unicode form C, single spaces, nothing unseen in it.</summary>
    public static string Normal(string? name)
    {
        try
        {
            return Spaces().Replace(Unseen().Replace(name ?? "", ""), " ").Trim().Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: no text that anybody typed.
            return "";
        }
    }

    /// <summary>What two spellings of one tag have in common: <c>Set &amp; Setting</c> and <c>set &amp; setting</c>, <c>5-HT2A</c> and <c>5‑HT₂A</c>.</summary>
    public static string Key(string name) => TextFolder.FoldToString(name).Trim();

    /// <summary>Why a normal name cannot be a tag, as a sentence; null when it can.</summary>
    public static string? Problem(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0)
            return "Type a word or two for the tag first.";
        if (name.Length > MaxLength)
            return $"A tag may have {MaxLength} characters; this one has {name.Length}.";

        if (name.AsSpan().ContainsAny('/', '\\'))
            return "A tag has no slash, because it is part of an address. Make two tags, or write “and”.";

        return Key(name).Any(char.IsLetterOrDigit) ? null : "A tag needs a letter or a digit.";
    }

    [GeneratedRegex(@"[\s\p{Zs}]+")]
    private static partial Regex Spaces();

    // Controls and format characters, among them those that turn the direction of text: they would let two different tags look alike.
    [GeneratedRegex(@"(?!\s)[\p{Cc}\p{Cf}]")]
    private static partial Regex Unseen();
}
