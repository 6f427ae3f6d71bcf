using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Groups;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Groups.Members;

/// <summary>Who is in a group, in which place, and the links that lead into it.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class IndexModel(KnownGroups groups, GroupRegister register, GroupInvitations invitations) : PageModel
{
    public GroupMember Me { get; private set; } = null!;

    public IReadOnlyList<GroupMember> Members { get; private set; } = [];

    public IReadOnlyList<GroupInvitation> Invitations { get; private set; } = [];

    /// <summary>The address of the invitation that was just made, which is shown this once; null otherwise.</summary>
    public string? Link { get; private set; }

    public Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken) => WithMeAsync(id, (_, _) => true, async () =>
    {
        Members = await groups.MembersAsync(id, cancellationToken);
        Invitations = Visitor.Of(User).MayInvite(Me) ? await invitations.StandingAsync(id, cancellationToken) : [];
        Link = TempData["Invitation"] is string token ? $"{Request.Scheme}://{Request.Host}{Request.PathBase}/groups/join/{token}" : null;
        return Page();
    }, cancellationToken);

    public Task<IActionResult> OnPostInviteAsync(long id, GroupRole role, int days, int uses, CancellationToken cancellationToken) => WithMeAsync(id, GroupRights.MayInvite, async () =>
    {
        TempData["Invitation"] = await invitations.MakeAsync(id, Me.AccountId, role, days, uses, cancellationToken);
        if (TempData.Peek("Invitation") is null)
            this.Say($"{GroupInvitations.MaxStanding} links stand already. Revoke one that nobody needs.");
        return Redirect($"/groups/{id}/members#invite");
    }, cancellationToken);

    public Task<IActionResult> OnPostRevokeAsync(long id, long invitation, CancellationToken cancellationToken) => WithMeAsync(id, GroupRights.MayInvite, async () =>
    {
        await invitations.RevokeAsync(id, invitation, cancellationToken);
        this.Say("The link leads nowhere any more.");
        return Redirect($"/groups/{id}/members#invite");
    }, cancellationToken);

    public Task<IActionResult> OnPostRoleAsync(long id, long account, GroupRole role, CancellationToken cancellationToken) => WithMeAsync(id, GroupRights.MayRun, async () =>
    {
        this.Say(await register.GiveRoleAsync(id, account, role, cancellationToken) ?? "The role is given.");
        return Redirect($"/groups/{id}/members");
    }, cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(long id, long account, CancellationToken cancellationToken) => WithMeAsync(id, GroupRights.MayRun, async () =>
    {
        this.Say(await register.TakeOutAsync(id, account, cancellationToken) ?? "They are no longer in the group. What they wrote in it stays.");
        return Redirect(account == Me.AccountId ? "/groups" : $"/groups/{id}/members");
    }, cancellationToken);

    public Task<IActionResult> OnPostLeaveAsync(long id, CancellationToken cancellationToken) => WithMeAsync(id, (_, _) => true, async () =>
    {
        var problem = await register.TakeOutAsync(id, Me.AccountId, cancellationToken);
        this.Say(problem ?? $"You have left “{Me.Group.Name}”. What you wrote in it stays there.");
        return Redirect(problem is null ? "/groups" : $"/groups/{id}/members");
    }, cancellationToken);

    private async Task<IActionResult> WithMeAsync(long id, Func<Visitor, GroupMember, bool> may, Func<Task<IActionResult>> work, CancellationToken cancellationToken)
    {
        if (await groups.FindAsync(id, Visitor.Of(User), cancellationToken) is not { } me)
            return NotFound();
        Me = me;
        return may(Visitor.Of(User), me) ? await work() : Forbid();
    }
}
