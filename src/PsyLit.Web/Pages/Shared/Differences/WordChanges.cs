namespace PsyLit.Web.Pages.Shared.Differences;

/// <summary>Two wordings of one text in one: what was kept, with what was taken out and put in where it stood.</summary>
public static class WordChanges
{
    /// <summary>The pieces in the order of the text; none when there is nothing to compare, or too much.</summary>
    public static IReadOnlyList<WordChange> Of(string before, string after)
    {
        if (WordDiff.Compare(before, after) is not { } diff)
            return [];

        var changes = new List<WordChange>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(WordChangeKind.Kept, diff.PiecesOld, at, block.DeleteStartA);
            Add(WordChangeKind.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            Add(WordChangeKind.Added, diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(WordChangeKind.Kept, diff.PiecesOld, at, diff.PiecesOld.Count);
        return changes;

        void Add(WordChangeKind kind, IReadOnlyList<string> pieces, int start, int end)
        {
            if (end > start)
                changes.Add(new WordChange(kind, string.Concat(pieces.Skip(start).Take(end - start))));
        }
    }
}
