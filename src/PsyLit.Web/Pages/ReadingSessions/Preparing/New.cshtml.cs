using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Core.Groups;
using PsyLit.Core.ReadingSessions;
using PsyLit.Core.ReadingSessions.Leading;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.ReadingSessions.Preparing;

/// <summary>Begins a reading session of a group with a title.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class NewModel(KnownGroups groups, PrepareSession prepare) : PageModel
{
    public GroupMember Me { get; private set; } = null!;

    [BindProperty]
    public string? Title { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken) => await RefusalAsync(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, cancellationToken) is { } refusal)
            return refusal;
        var title = CollectionText.NormalName(Title);
        if (this.Refuse(nameof(Title), SessionText.TitleProblem(title)))
            return Page();
        var made = await prepare.MakeAsync(id, Me.AccountId, title, cancellationToken);
        return Redirect($"/sessions/{made.Id}/edit");
    }

    private async Task<IActionResult?> RefusalAsync(long id, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(User);
        if (await groups.FindAsync(id, visitor, cancellationToken) is not { } me)
            return NotFound();
        Me = me;
        return visitor.MayLead(me) ? null : Forbid();
    }
}
