using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Selection.Acting;

/// <summary>Puts all selected records into a collection; can be taken back at once.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class CollectModel(CurrentSelection selection, ReadableCollections collections, CollectInto collect, UndoToken undo) : PageModel
{
    public int Count { get; private set; }

    public IReadOnlyList<Collection> Own { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return Count == 0 ? Redirect("/selection") : Page();
    }

    /// <param name="collection">The number of the collection chosen; null for a new one.</param>
    /// <param name="name">The name of a new one, which counts more when it is given.</param>
    /// <param name="cancellationToken">Ends the work with nothing added.</param>
    public async Task<IActionResult> OnPostAsync(long? collection, string? name, CancellationToken cancellationToken)
    {
        var chosen = string.IsNullOrWhiteSpace(name) ? collection : null;
        var (into, added, problem) = await collect.RunAsync(Visitor.Of(User), chosen, name, await selection.ReadAsync(), cancellationToken);
        if (into is null || added is null)
        {
            this.Refuse("", problem);
            await ReadAsync(cancellationToken);
            return Page();
        }

        var sentences = new List<string> { $"{Typography.Count(added.Added, "record", "records")} added." };
        if (added.Already > 0)
            sentences.Add($"{Typography.Count(added.Already)} were in it already.");
        if (added.LeftOut > 0)
            sentences.Add($"{Typography.Count(added.LeftOut)} were left out: a collection holds {Typography.Count(CollectedRecords.MaxPerCollection, "record", "records")}.");
        this.Say(string.Join(' ', sentences), added.Added > 0 ? $"/collections/{into.Id}/records?handler=Undo&token={undo.Protect(added)}" : null);
        return Redirect($"/collections/{into.Id}");
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Count = (await selection.ReadAsync()).Count;
        var visitor = Visitor.Of(User);
        Own = [.. (await collections.OwnAsync(visitor, cancellationToken)).Where(visitor.MayChange)];
    }
}
