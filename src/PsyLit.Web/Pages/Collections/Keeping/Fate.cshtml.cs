using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Collections.Keeping;

/// <summary>Puts a collection into the trash, takes it out again, deletes it for good; and lets curators take a public one back from the public.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Choose)]
public sealed class FateModel(ReadableCollections collections, CollectionShelf shelf) : PageModel
{
    public IActionResult OnGet(long id) => Redirect($"/collections/{id}");

    public async Task<IActionResult> OnPostDeleteAsync(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { DeletedAt: null } collection)
            return NotFound();
        await shelf.DeleteAsync(collection, cancellationToken);
        this.Say($"“{collection.Name}” is in the trash.", $"/collections/{id}/fate?handler=Restore");
        return Redirect("/collections");
    }

    public async Task<IActionResult> OnPostRestoreAsync(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } collection)
            return NotFound();
        if (!Visitor.Of(User).MayChange(collection))
            return Forbid();
        await shelf.RestoreAsync(collection, cancellationToken);
        return Redirect($"/collections/{id}");
    }

    public async Task<IActionResult> OnPostEraseAsync(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { DeletedAt: not null } collection)
            return NotFound();
        await shelf.EraseAsync(collection, cancellationToken);
        this.Say($"“{collection.Name}” is deleted for good.");
        return Redirect("/collections");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(long id, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(User);
        if (await collections.FindAsync(id, visitor, cancellationToken) is not { } collection)
            return NotFound();
        if (!visitor.MayWithdraw(collection))
            return Forbid();
        await shelf.ChangeAsync(collection, collection.Name, collection.Description, CollectionVisibility.Private, cancellationToken: cancellationToken);
        this.Say($"“{collection.Name}” is private now; its owner still has it.");
        return Redirect("/collections");
    }

    private Task<Collection?> FindAsync(long id, CancellationToken cancellationToken) => collections.FindOwnAsync(id, Visitor.Of(User), cancellationToken);
}
