using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Moderation;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Moderation;

/// <summary>What moderators have decided, for everybody; for moderators with names, and with what concerned groups only.</summary>
public sealed class LogModel(LibraryContext library) : PageModel
{
    private const int PageSize = 50;

    public DecisionList List { get; private set; } = null!;

    public Pager Pager { get; private set; } = null!;

    // Not "page": that is Razor Pages' own name for the path of the page.
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public string? Sheet { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var moderates = Visitor.Of(User).MayModerate();
        var decisions = library.ModerationDecisions.AsNoTracking().Where(decision => moderates || decision.IsPublic);
        Pager = Pager.For(Sheet, await decisions.CountAsync(cancellationToken), PageSize, sheet => $"/moderation/log?sheet={sheet}");
        var page = decisions.OrderByDescending(decision => decision.DecidedAt).ThenByDescending(decision => decision.Id).Skip((Pager.Number - 1) * PageSize).Take(PageSize);
        List = new DecisionList(await DecisionEntry.Of(library, page).ToListAsync(cancellationToken), moderates);
    }
}
