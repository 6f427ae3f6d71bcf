using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Collections.Keeping;

/// <summary>Takes what the owner of a collection does with a record in it, and leads back to the page where it stands.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class RecordsModel(ReadableCollections collections, CollectedRecords records, OwnDrafts drafts, UndoToken undo) : PageModel
{
    /// <summary>The record.</summary>
    [BindProperty]
    public long Article { get; set; }

    /// <summary>The page of the collection that it was done on.</summary>
    [BindProperty]
    public int Shown { get; set; } = 1;

    public IActionResult OnGet(long id) => Redirect($"/collections/{id}");

    public Task<IActionResult> OnPostNoteAsync(long id, string? note, CancellationToken cancellationToken) => ForOwnerAsync(
        id,
        async () =>
        {
            var text = CollectionText.Normal(note);
            if (CollectionText.NoteProblem(text) is { } problem)
            {
                TempData["Message"] = problem;
                return Back(id);
            }

            await records.NoteAsync(id, Article, text, cancellationToken);
            await drafts.ForgetPostedAsync();
            return Back(id);
        },
        cancellationToken);

    /// <param name="id">The collection.</param>
    /// <param name="place">The place typed, counted from 1.</param>
    /// <param name="to">The place of the button pressed, which counts more.</param>
    /// <param name="cancellationToken">Ends the work with nothing moved.</param>
    public Task<IActionResult> OnPostMoveAsync(long id, int? place, int? to, CancellationToken cancellationToken) => ForOwnerAsync(
        id,
        async () =>
        {
            if ((to ?? place) is { } wanted)
                await records.MoveAsync(id, Article, wanted, cancellationToken);
            return Back(id);
        },
        cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(long id, CancellationToken cancellationToken) => ForOwnerAsync(
        id,
        async () =>
        {
            if (await records.RemoveAsync(id, Article, cancellationToken) is { } removed)
                this.Say("Taken out of the collection.", $"/collections/{id}/records?handler=Undo&token={undo.Protect(removed)}");
            return Redirect($"/collections/{id}?page={Shown}");
        },
        cancellationToken);

    /// <summary>Puts back what was taken out, or takes out what was added together.</summary>
    public Task<IActionResult> OnPostUndoAsync(long id, [FromQuery] string? token, CancellationToken cancellationToken) => ForOwnerAsync(
        id,
        async () =>
        {
            if (undo.Read<RecordRemoved>(token) is { } removed && removed.CollectionId == id)
                await records.RestoreAsync(removed, cancellationToken);
            else if (undo.Read<RecordsAdded>(token) is { } added && added.CollectionId == id)
                await records.TakeBackAsync(added, cancellationToken);
            else
                return BadRequest();
            return Redirect($"/collections/{id}");
        },
        cancellationToken);

    private async Task<IActionResult> ForOwnerAsync(long id, Func<Task<IActionResult>> work, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(User);
        if (await collections.FindOwnAsync(id, visitor, cancellationToken) is not { DeletedAt: null } own)
            return NotFound();
        return visitor.MayChange(own) ? await work() : Forbid();
    }

    private RedirectResult Back(long id) => Redirect($"/collections/{id}?page={Shown}#record-{Article}");
}
