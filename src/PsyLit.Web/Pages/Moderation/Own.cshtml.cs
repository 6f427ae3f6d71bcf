using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Moderation.Decisions;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Moderation;

/// <summary>What was decided about the posts of who looks, and where they answer.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class OwnModel(OwnCases cases, Appealing appealing, OwnDrafts drafts) : PageModel
{
    public IReadOnlyList<OwnCase> Cases { get; private set; } = [];

    /// <summary>The case whose answer was not taken.</summary>
    public long? Refused { get; private set; }

    /// <summary>Why not.</summary>
    public string? Problem { get; private set; }

    /// <summary>What stood in the box.</summary>
    public string? Typed { get; private set; }

    private Visitor Visitor => Visitor.Of(User);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Cases = await cases.OfAsync(Visitor, cancellationToken);

    public async Task<IActionResult> OnPostAsync(long id, string? text, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        if (Cases.SingleOrDefault(own => own.Id == id) is not { } answered)
            return NotFound();
        if (!answered.MayAppeal)
            return Forbid();
        Problem = await appealing.RunAsync(id, Visitor.AccountId!.Value, text, drafts.Posted, cancellationToken);
        if (Problem is not null)
        {
            (Refused, Typed) = (id, text);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        drafts.TellPosted();
        this.Say("Your answer is with the moderators. You are told what they decide.");
        return Redirect("/moderation/own");
    }
}
