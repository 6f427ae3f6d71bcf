using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Collections.Keeping;

/// <summary>Puts the record of a record page into a collection, and leads back to it.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class AddModel(CollectInto collect, UndoToken undo) : PageModel
{
    public IActionResult OnGet() => Redirect("/collections");

    /// <param name="article">The record.</param>
    /// <param name="collection">The number of the collection chosen; null for a new one.</param>
    /// <param name="name">The name of a new one, which counts more when it is given.</param>
    /// <param name="cancellationToken">Ends the work with nothing added.</param>
    public async Task<IActionResult> OnPostAsync(long article, long? collection, string? name, CancellationToken cancellationToken)
    {
        var chosen = string.IsNullOrWhiteSpace(name) ? collection : null;
        var (into, added, problem) = await collect.RunAsync(Visitor.Of(User), chosen, name, [article], cancellationToken);
        if (into is null || added is null)
            this.Say(problem!);
        else if (added.Added > 0)
            this.Say($"Added to “{into.Name}”.", $"/collections/{into.Id}/records?handler=Undo&token={undo.Protect(added)}");
        else
            this.Say(added.Already > 0 ? $"It is in “{into.Name}” already." : $"Nothing was added to “{into.Name}”: it holds {CollectedRecords.MaxPerCollection} records at most.");
        return Redirect($"/articles/{article}#collections");
    }
}
