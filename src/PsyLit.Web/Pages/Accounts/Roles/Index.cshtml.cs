using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Accounts.Roles;

/// <summary>All accounts, the newest first, because they are the ones that wait for a role; an administrator gives roles here.</summary>
[Authorize(Policy = Role.Admin)]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class IndexModel(LibraryContext library, GiveRole giveRole, UserManager<Account> accounts, SignInManager<Account> logIns) : PageModel
{
    private const int PageSize = 50;

    public int Total { get; private set; }

    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    /// <summary>Why a role was not given; null when nothing is wrong.</summary>
    public string? Problem { get; private set; }

    // Not "page": that is Razor Pages' own name for the path of the page.
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public string? Sheet { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Total = await library.Users.CountAsync(cancellationToken);
        Pager = Pager.For(Sheet, Total, PageSize, number => $"/accounts?sheet={number}");
        Rows = await library.Users.AsNoTracking()
            .OrderByDescending(account => account.Id)
            .Skip((Pager.Number - 1) * PageSize).Take(PageSize)
            .Select(account => new AccountRow(
                account.Id,
                account.UserName ?? "",
                account.JoinedAt,
                library.UserRoles.Where(held => held.UserId == account.Id)
                    .Join(library.Roles, held => held.RoleId, role => role.Id, (held, role) => role.Name ?? "").ToList(),
                library.Comments.Count(comment => comment.AccountId == account.Id && comment.DeletedAt == null)))
            .ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostModeratorAsync(long accountId, bool moderates, CancellationToken cancellationToken)
    {
        if (await library.Users.FindAsync([accountId], cancellationToken) is not { } account)
            return NotFound();
        await giveRole.SetModeratorAsync(accountId, moderates, cancellationToken);
        TempData["Message"] = moderates ? $"{account.UserName} is moderator now." : $"{account.UserName} is no longer moderator.";
        return Redirect("/accounts" + (Sheet is null ? QueryString.Empty : QueryString.Create("sheet", Sheet)));
    }

    public async Task<IActionResult> OnPostAsync(long accountId, string? role, CancellationToken cancellationToken)
    {
        if (await library.Users.FindAsync([accountId], cancellationToken) is not { } account)
            return NotFound();
        if (role is null || !Role.Ladder.Contains(role))
            return BadRequest();

        Problem = await giveRole.RunAsync(accountId, role, cancellationToken);
        if (Problem is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await OnGetAsync(cancellationToken);
            return Page();
        }

        TempData["Message"] = $"{account.UserName} is {role} now.";
        if (accounts.GetUserId(User) != await accounts.GetUserIdAsync(account))
            return Redirect("/accounts" + (Sheet is null ? QueryString.Empty : QueryString.Create("sheet", Sheet)));

        // Who gave up the role may not see this page any more, and should know at once.
        await logIns.RefreshSignInAsync(account);
        return Redirect("/account/profile");
    }
}
