using PsyLit.Core.Articles;

namespace PsyLit.Core.Duplicates.Merging;

/// <summary>Which of two articles stays when nobody says otherwise.</summary>
public static class KeeperRule
{
    /// <summary>The rule as pages state it.</summary>
    public const string InWords = "The one with more comments stays; of equal ones the one with an abstract; else the one that came first.";

    /// <summary>True when the first stays, and why, as part of a sentence ("it has more comments").</summary>
    /// <param name="first">One article.</param>
    /// <param name="firstWritings">How many comments stand below it.</param>
    /// <param name="second">The other.</param>
    /// <param name="secondWritings">How many comments stand below that one.</param>
    public static (bool FirstStays, string Why) Choose(Article first, int firstWritings, Article second, int secondWritings)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (firstWritings != secondWritings)
        {
            return (firstWritings > secondWritings, "it has more comments");
        }

        if (first.Abstract.Count > 0 != second.Abstract.Count > 0)
        {
            return (first.Abstract.Count > 0, "it has an abstract");
        }

        return ((first.AddedAt, first.Id).CompareTo((second.AddedAt, second.Id)) <= 0, "it came first");
    }
}
