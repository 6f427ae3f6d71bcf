using PsyLit.Core.Text;

namespace PsyLit.Core.Concepts.WrongMentions;

/// <summary>A place of a text known by its characters and those around it, so that it is found again in a later text.</summary>
/// <param name="Quote">The characters themselves, without tags.</param>
/// <param name="Before">Up to 32 characters before them.</param>
/// <param name="After">Up to 32 characters after them.</param>
public sealed record Passage(string Quote, string Before, string After)
{
    /// <summary>The most characters kept on each side, as much as tells most repetitions of a word apart.</summary>
    public const int Context = 32;

    /// <summary>Tags among the characters read for the context are not counted, so more are looked at.</summary>
    private const int Reach = 200;

    /// <summary>Where the text around has changed, so many characters next to the passage must still be the same.</summary>
    private const int Enough = 20;

    /// <summary>The passage at a place of a section, in UTF-16 units, tags counted.</summary>
    public static Passage At(string section, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(section);
        var before = PlainText.Of(section[Math.Max(0, start - Reach)..start]);
        var after = PlainText.Of(section[end..Math.Min(section.Length, end + Reach)]);
        return new Passage(PlainText.Of(section[start..end]), before[Math.Max(0, before.Length - Context)..], after[..Math.Min(Context, after.Length)]);
    }

    /// <summary>True when the characters are the same, however they are typed: with another dash, another case, with tags.</summary>
    public bool HasQuote(string text) => string.Equals(Folded(Quote), Folded(text), StringComparison.Ordinal);

    /// <summary>
    /// True when this place of a text is the passage: the same characters between the same ones, or, where those have changed, with at
    /// least twenty right before and behind them that have not.
    /// </summary>
    public bool StandsAt(string section, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (!HasQuote(section[start..end]))
            return false;
        var there = At(section, start, end);
        var (before, thereBefore, after, thereAfter) = (Folded(Before), Folded(there.Before), Folded(After), Folded(there.After));
        var behind = CommonLength(Reversed(before), Reversed(thereBefore));
        var ahead = CommonLength(after, thereAfter);
        return behind + ahead >= Enough || (Agrees(before, thereBefore, behind) && Agrees(after, thereAfter, ahead));
    }

    // Folding may make one of the two a few characters longer. Where one is empty, the section begins or ends, and so must the other.
    private static bool Agrees(string one, string other, int common) => (one.Length == 0) == (other.Length == 0) && common == Math.Min(one.Length, other.Length);

    private static int CommonLength(string one, string other) => one.AsSpan().CommonPrefixLength(other);

    private static string Reversed(string text) => string.Create(text.Length, text, static (reversed, source) =>
    {
        source.CopyTo(reversed);
        reversed.Reverse();
    });

    private static string Folded(string text) => TextFolder.FoldToString(text).Trim();
}
