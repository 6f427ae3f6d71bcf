using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;
using PsyLit.Web.Pages.Shared.Differences;

namespace PsyLit.Web.Pages.Shared.Rewording;

/// <summary>Two texts that were made from one, put together word by word: what only one of them changed is taken over, the rest is left to decide.</summary>
/// <remarks>By two comparisons with the origin. DiffPlex's own three-way merge drops what both insert at the end of a text.</remarks>
/// <param name="Text">The proposal. Where both changed the same words, both stand in it: <c>⟪the one ⟷ the other⟫</c>.</param>
/// <param name="Overlaps">How many such places there are.</param>
public sealed record ThreeWayText(string Text, int Overlaps)
{
    /// <summary>Begins a place that is left to decide; no text can be saved while it is in it.</summary>
    public const char Opening = '⟪';

    private const string Between = " ⟷ ";

    private const char Closing = '⟫';

    private static readonly DelimiterChunker Words = new([' ', '\n', '\u00A0']);

    /// <summary>Puts two texts together.</summary>
    /// <param name="origin">What both began from; null when that is not known, so that all of both is left to decide. So it is when they are too long to compare.</param>
    /// <param name="saved">The one that is saved.</param>
    /// <param name="mine">The one that is to be saved.</param>
    public static ThreeWayText Of(string? origin, string saved, string mine)
    {
        ArgumentNullException.ThrowIfNull(saved);
        ArgumentNullException.ThrowIfNull(mine);
        if (saved == mine || mine == origin)
            return new ThreeWayText(saved, 0);
        if (saved == origin)
            return new ThreeWayText(mine, 0);
        return origin is null || origin.Length + Math.Max(saved.Length, mine.Length) > WordDiff.MostCharacters
            ? new ThreeWayText(Undecided(saved, mine), 1)
            : Merge(Differ.Instance.CreateDiffs(origin, saved, false, false, Words), Differ.Instance.CreateDiffs(origin, mine, false, false, Words));
    }

    private static ThreeWayText Merge(DiffResult saved, DiffResult mine)
    {
        var origin = saved.PiecesOld;
        var (theirs, ours) = (new Queue<DiffBlock>(saved.DiffBlocks), new Queue<DiffBlock>(mine.DiffBlocks));
        var text = new StringBuilder();
        var (at, overlaps) = (0, 0);
        while (theirs.Count + ours.Count > 0)
        {
            var start = Math.Min(StartOf(theirs), StartOf(ours));
            text.Append(Join(origin, at, start));
            var (end, inTheirs, inOurs) = Together(start, theirs, ours);
            var (theirText, ourText) = (Region(saved, inTheirs, start, end), Region(mine, inOurs, start, end));
            if (inTheirs.Count > 0 && inOurs.Count > 0 && theirText != ourText)
            {
                overlaps++;
                text.Append(Undecided(theirText, ourText));
            }
            else
            {
                text.Append(inOurs.Count > 0 ? ourText : theirText);
            }

            at = end;
        }

        return new ThreeWayText(text.Append(Join(origin, at, origin.Count)).ToString(), overlaps);
    }

    /// <summary>Takes the changes from a place on that touch the same words, or insert at the same place.</summary>
    private static (int End, List<DiffBlock> Theirs, List<DiffBlock> Ours) Together(int start, Queue<DiffBlock> theirs, Queue<DiffBlock> ours)
    {
        var (end, inTheirs, inOurs) = (start, new List<DiffBlock>(), new List<DiffBlock>());
        while ((Next(theirs) ?? Next(ours)) is not null)
        {
            var (blocks, into) = Next(theirs) is not null ? (theirs, inTheirs) : (ours, inOurs);
            into.Add(blocks.Dequeue());
            end = Math.Max(end, into[^1].DeleteStartA + into[^1].DeleteCountA);
        }

        return (end, inTheirs, inOurs);

        DiffBlock? Next(Queue<DiffBlock> blocks) => blocks.TryPeek(out var block) && (block.DeleteStartA == start || block.DeleteStartA < end) ? block : null;
    }

    /// <summary>What words of the origin have become in one of the texts.</summary>
    private static string Region(DiffResult diff, List<DiffBlock> blocks, int start, int end)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            text.Append(Join(diff.PiecesOld, start, block.DeleteStartA)).Append(Join(diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB));
            start = block.DeleteStartA + block.DeleteCountA;
        }

        return text.Append(Join(diff.PiecesOld, start, end)).ToString();
    }

    private static string Undecided(string saved, string mine) => $"{Opening}{saved}{Between}{mine}{Closing}";

    private static int StartOf(Queue<DiffBlock> blocks) => blocks.TryPeek(out var block) ? block.DeleteStartA : int.MaxValue;

    private static string Join(IReadOnlyList<string> pieces, int start, int end) => string.Concat(pieces.Skip(start).Take(end - start));
}
