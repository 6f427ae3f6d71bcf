using PsyLit.Core.Accounts;
using PsyLit.Core.Selections;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Selection;

/// <summary>Does to the selection what a page's boxes and buttons say.</summary>
public sealed class SelectionChange(CurrentSelection selection, WholeList list)
{
    /// <summary>More boxes than any page has; what is beyond was not shown by this site.</summary>
    private const int MostShown = 500;

    /// <returns>What the visitor should know, as a sentence; null when all went as asked.</returns>
    public async Task<string?> MakeAsync(PostedBoxes posted, Visitor visitor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(posted);
        if (posted.Then == "clear")
        {
            await selection.ClearAsync();
            return null;
        }

        List<long> shown = [.. (posted.Shown ?? []).Take(MostShown)];
        List<long> ticked = posted.Then == "page" ? shown : [.. (posted.Take ?? []).Intersect(shown)];
        var (ids, total) = posted.Then == "all" ? await list.FindAsync(posted.All, visitor, cancellationToken) : ([], 0);
        // Nothing ticked and nothing to untick: a selection is begun by the first tick, not by looking.
        if (ticked.Count + ids.Count + (await selection.ReadAsync()).Count == 0)
            return null;
        await selection.ChangeAsync([.. ticked, .. ids], shown);
        return Told(await selection.ReadAsync(), ids, total);
    }

    private static string? Told(IReadOnlyList<long> now, IReadOnlyList<long> all, int total)
    {
        if (total > all.Count)
            return $"The first {Typography.Count(all.Count)} of {Typography.Count(total, "record", "records")} are selected: as many as one selection holds.";
        return now.Count == KeptSelections.MostRecords ? $"{Typography.Count(now.Count, "record", "records")} are selected: as many as one selection holds." : null;
    }
}
