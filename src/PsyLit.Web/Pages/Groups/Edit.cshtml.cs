using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Core.Groups;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Groups;

/// <summary>What a group is called and what it is for; closing and reopening it.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class EditModel(KnownGroups groups, GroupRegister register, OwnDrafts drafts) : PageModel
{
    private GroupMember me = null!;

    public Group Group => me.Group;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, cancellationToken) is { } refusal)
            return refusal;
        (Name, Description) = (Group.Name, Group.Description);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, cancellationToken) is { } refusal)
            return refusal;
        var (name, description) = (CollectionText.NormalName(Name), CollectionText.Normal(Description));
        if (this.Refuse(nameof(Name), GroupText.NameProblem(name)) | this.Refuse(nameof(Description), GroupText.DescriptionProblem(description)))
            return Page();
        await register.ChangeAsync(me, name, description, drafts.Posted, cancellationToken);
        drafts.TellPosted();
        return Redirect($"/groups/{id}");
    }

    public async Task<IActionResult> OnPostCloseAsync(long id, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, cancellationToken) is { } refusal)
            return refusal;
        await register.CloseAsync(Group, cancellationToken);
        this.Say("The group is closed.", $"/groups/{id}/edit?handler=Reopen");
        return Redirect($"/groups/{id}");
    }

    public async Task<IActionResult> OnPostReopenAsync(long id, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, cancellationToken) is { } refusal)
            return refusal;
        await register.ReopenAsync(Group, cancellationToken);
        this.Say("The group is open again.");
        return Redirect($"/groups/{id}");
    }

    private async Task<IActionResult?> RefusalAsync(long id, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(User);
        if (await groups.FindAsync(id, visitor, cancellationToken) is not { } found)
            return NotFound();
        me = found;
        return visitor.MayRun(me) ? null : Forbid();
    }
}
