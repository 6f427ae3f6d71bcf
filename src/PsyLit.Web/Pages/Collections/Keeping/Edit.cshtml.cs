using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Core.Groups;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Pages.Shared.Rewording;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Collections.Keeping;

/// <summary>What a collection is called, who sees it, its link, and its end.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class EditModel(ReadableCollections collections, CollectionShelf shelf, CollectionChange change, OwnDrafts drafts) : PageModel
{
    public Collection Collection { get; private set; } = null!;

    /// <summary>The groups that may be chosen.</summary>
    public IReadOnlyList<Group> Groups { get; private set; } = [];

    /// <summary>What was saved in another tab since this form was opened; null when nothing was.</summary>
    public TextConflict? Conflict { get; private set; }

    public Visitor Visitor => Visitor.Of(User);

    [BindProperty(Name = "")]
    public CollectionForm Form { get; set; } = new();

    [BindProperty(Name = "")]
    public ConflictChoice Decision { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } problem)
            return problem;
        Form = new CollectionForm { Name = Collection.Name, Description = Collection.Description, Visibility = Collection.Visibility, GroupId = Collection.GroupId };
        Decision.Origin = Collection.Description;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } wrong)
            return wrong;
        if (!Enum.IsDefined(Form.Visibility))
            return BadRequest();
        // Who may not write for others may still take back what others see.
        if (!Visitor.MayPublish() && (Form.Visibility != CollectionVisibility.Private || Collection.ShareToken is not null))
            return Forbid();
        var (field, problem, conflict) = await change.RunAsync(Collection, Visitor, Form, Decision, drafts.Posted, cancellationToken);
        Conflict = conflict;
        if (this.Refuse(field ?? "", problem))
            return Page();
        if (conflict is not null)
        {
            ModelState.Clear();
            Form.Description = conflict.Proposal.Text;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        drafts.TellPosted();
        return Redirect($"/collections/{id}");
    }

    public async Task<IActionResult> OnPostShareAsync(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } problem)
            return problem;
        if (!Visitor.MayPublish())
            return Forbid();
        await shelf.ShareAsync(Collection, cancellationToken);
        return Redirect($"/collections/{id}/edit#share");
    }

    public async Task<IActionResult> OnPostRevokeAsync(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } problem)
            return problem;
        await shelf.StopSharingAsync(Collection, cancellationToken);
        this.Say("The link leads nowhere from now on.");
        return Redirect($"/collections/{id}/edit#share");
    }

    // What is not theirs is not there for them, unless others see it: then it is only not theirs to change.
    private async Task<IActionResult?> FindAsync(long id, CancellationToken cancellationToken)
    {
        if (await collections.FindOwnAsync(id, Visitor, cancellationToken) is not { DeletedAt: null } own)
            return await collections.FindAsync(id, Visitor, cancellationToken) is null ? NotFound() : Forbid();
        (Collection, Groups) = (own, await change.GroupsAsync(own, Visitor, cancellationToken));
        return null;
    }
}
