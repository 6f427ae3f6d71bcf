using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Core.Groups;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Groups;

/// <summary>The groups the visitor is in, and a form to make one.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class IndexModel(LibraryContext library, GroupRegister register) : PageModel
{
    public IReadOnlyList<GroupRow> Rows { get; private set; } = [];

    public Visitor Visitor => Visitor.Of(User);

    [BindProperty]
    public string? Name { get; set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Visitor.MayMakeGroups())
            return Forbid();
        var name = CollectionText.NormalName(Name);
        var problem = GroupText.NameProblem(name);
        if (problem is null && await register.MakeAsync(Visitor.AccountId!.Value, name, cancellationToken: cancellationToken) is { } made)
            return Redirect($"/groups/{made.Id}");

        this.Refuse(nameof(Name), problem ?? $"You own {GroupRegister.MaxPerOwner} groups, which is as many as one account may own.");
        await ReadAsync(cancellationToken);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var me = Visitor.AccountId;
        Rows = await library.Groups.AsNoTracking().VisibleTo(Visitor).OrderBy(group => group.ClosedAt != null).ThenBy(group => group.Name).ThenBy(group => group.Id)
            .Select(group => new GroupRow(group, group.Members.Single(member => member.AccountId == me).Role, group.Members.Count))
            .ToListAsync(cancellationToken);
    }
}
