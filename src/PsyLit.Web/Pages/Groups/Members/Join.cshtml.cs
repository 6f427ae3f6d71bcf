using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Groups;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Groups.Members;

/// <summary>Where an invitation leads: says who invites into what, and lets in who agrees.</summary>
[EnableRateLimiting(PostingLimits.Post)]
public sealed class JoinModel(LibraryContext library, GroupInvitations invitations) : PageModel
{
    /// <summary>The invitation; null when the link leads nowhere any more.</summary>
    public GroupInvitation? Invitation { get; private set; }

    public Visitor Visitor => Visitor.Of(User);

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        Invitation = await invitations.FindAsync(token, cancellationToken);
        if (Invitation is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        var (group, me) = (Invitation?.GroupId, Visitor.AccountId);
        return await library.GroupMembers.AnyAsync(member => member.GroupId == group && member.AccountId == me, cancellationToken)
            ? Redirect($"/groups/{group}")
            : Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        if (Visitor.AccountId is not { } accountId)
            return Challenge();
        var (outcome, groupId) = await invitations.AcceptAsync(token, accountId, cancellationToken);
        if (outcome == InvitationOutcome.Invalid)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        if (outcome == InvitationOutcome.Joined)
            this.Say("You are in the group now.");
        return Redirect($"/groups/{groupId}");
    }
}
