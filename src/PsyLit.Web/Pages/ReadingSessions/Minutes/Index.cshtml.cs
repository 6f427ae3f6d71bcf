using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Accounts;
using PsyLit.Core.ReadingSessions;
using PsyLit.Core.ReadingSessions.Comparing;

namespace PsyLit.Web.Pages.ReadingSessions.Minutes;

/// <summary>The minutes of a session as a page to be printed.</summary>
[Authorize]
public sealed class IndexModel(KnownSessions sessions, CompareVotes compare) : PageModel
{
    public SessionComparison Comparison { get; private set; } = null!;

    public IReadOnlyList<SessionLogEntry> Log { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(id, Visitor.Of(User), cancellationToken) is not { } found || !found.Session.HasMinutes())
            return NotFound();
        Comparison = await compare.ForMinutesAsync(found, cancellationToken);
        Log = await sessions.LogAsync(id, cancellationToken);
        return Page();
    }
}
