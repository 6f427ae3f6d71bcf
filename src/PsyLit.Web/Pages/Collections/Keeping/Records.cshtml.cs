using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Pages.Shared.Rewording;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Collections.Keeping;

/// <summary>Takes what the owner of a collection does with a record in it, and leads back to the page where it stands.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class RecordsModel(ReadableCollections collections, CollectedRecords records, NoteChange change, OwnDrafts drafts, UndoToken undo, UndoCollecting undoing) : PageModel
{
    /// <summary>The record.</summary>
    [BindProperty]
    public long Article { get; set; }

    /// <summary>The page of the collection that it was done on.</summary>
    [BindProperty]
    public int Shown { get; set; } = 1;

    [BindProperty(Name = "")]
    public ConflictChoice Decision { get; set; } = new();

    public Collection Collection { get; private set; } = null!;

    public UnsavedNote? Unsaved { get; private set; }

    /// <summary>Where the record stands in the collection.</summary>
    public string Place => $"/collections/{Collection.Id}?page={Shown}#record-{Article}";

    public IActionResult OnGet(long id) => Redirect($"/collections/{id}");

    public Task<IActionResult> OnPostNoteAsync(long id, string? note, CancellationToken cancellationToken) => ForOwnerAsync(
        id,
        async () =>
        {
            Unsaved = await change.RunAsync(Collection, Article, note, Decision, drafts.Posted, cancellationToken);
            if (Unsaved is not null)
            {
                Response.StatusCode = Unsaved.Problem is null ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
                return Page();
            }

            drafts.TellPosted();
            return Redirect(Place);
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
            return Redirect(Place);
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
        async () => await undoing.RunAsync(id, token, cancellationToken) ? Redirect($"/collections/{id}") : BadRequest(),
        cancellationToken);

    private async Task<IActionResult> ForOwnerAsync(long id, Func<Task<IActionResult>> work, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(User);
        if (await collections.FindOwnAsync(id, visitor, cancellationToken) is not { DeletedAt: null } own)
            return NotFound();
        Collection = own;
        return visitor.MayChange(own) ? await work() : Forbid();
    }
}
