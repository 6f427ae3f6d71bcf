using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;
using PsyLit.Core.Search.Results;

namespace PsyLit.Web.Pages.Shared.Differences;

/// <summary>Which words of two texts are not in the other, as marks for showing them side by side.</summary>
/// <param name="First">Spans of the first text.</param>
/// <param name="Second">Spans of the second.</param>
public sealed record WordDiff(IReadOnlyList<SearchMark> First, IReadOnlyList<SearchMark> Second)
{
    /// <summary>The most characters of two texts together. Beyond this the comparison takes too long for a page, and nobody reads it word by word.</summary>
    internal const int MostCharacters = 20_000;

    private static readonly DelimiterChunker Words = new([' ', '\n', '\u00A0']);

    /// <summary>The differences of two inline texts; none marked when one is missing, or too long.</summary>
    public static WordDiff Of(string? first, string? second)
    {
        if (Compare(first, second) is not { } diff)
            return new WordDiff([], []);

        return new WordDiff(
            Marks(diff.PiecesOld, diff.DiffBlocks.Select(block => (block.DeleteStartA, block.DeleteCountA))),
            Marks(diff.PiecesNew, diff.DiffBlocks.Select(block => (block.InsertStartB, block.InsertCountB))));
    }

    /// <summary>The words of both and which of them differ; null when one text is missing, or both are too long.</summary>
    internal static DiffResult? Compare(string? first, string? second) =>
        string.IsNullOrEmpty(first) || string.IsNullOrEmpty(second) || first.Length + second.Length > MostCharacters
            ? null
            : Differ.Instance.CreateDiffs(first, second, ignoreWhiteSpace: true, ignoreCase: false, Words);

    private static List<SearchMark> Marks(IReadOnlyList<string> pieces, IEnumerable<(int Start, int Count)> blocks)
    {
        var starts = new int[pieces.Count + 1];
        for (var i = 0; i < pieces.Count; i++)
            starts[i + 1] = starts[i] + pieces[i].Length;
        return [.. blocks.Where(block => block.Count > 0).Select(block => new SearchMark(starts[block.Start], starts[block.Start + block.Count]))];
    }
}
