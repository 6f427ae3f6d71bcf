using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.ReadingSessions;
using PsyLit.Core.ReadingSessions.Comparing;
using PsyLit.Core.ReadingSessions.Leading;
using PsyLit.Core.ReadingSessions.Voting;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.ReadingSessions;

/// <summary>A reading session: while it is blind the reader's own way through it, afterwards all votes and how far they agree.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class DetailsModel(KnownSessions sessions, CastVotes votes, CompareVotes compare, ConductSession conduct) : PageModel
{
    public MemberSession Session { get; private set; } = null!;

    /// <summary>How many questions the visitor has answered, by record.</summary>
    public IReadOnlyDictionary<long, int> Progress { get; private set; } = new Dictionary<long, int>();

    /// <summary>Null while the session is blind.</summary>
    public SessionComparison? Comparison { get; private set; }

    public IReadOnlyList<SessionLogEntry> Log { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken) => WithSessionAsync(id, _ => true, async () =>
    {
        Progress = await votes.ProgressAsync(id, Session.Me.AccountId, cancellationToken);
        Comparison = Session.Session.ShowsVotes() ? await compare.ReadAsync(Session, cancellationToken) : null;
        Log = await sessions.LogAsync(id, cancellationToken);
        return Page();
    }, cancellationToken);

    public Task<IActionResult> OnPostJoinAsync(long id, CancellationToken cancellationToken) => WithSessionAsync(id, session => session.MayVote, async () =>
    {
        await votes.TakePartAsync(Session.Session, Session.Me.AccountId, cancellationToken);
        return Redirect($"/sessions/{id}/read/1");
    }, cancellationToken);

    public Task<IActionResult> OnPostFinishAsync(long id, bool finished, CancellationToken cancellationToken) => WithSessionAsync(id, session => session.MayVote && session.Reader is not null, async () =>
    {
        await votes.FinishAsync(Session.Reader!, finished, cancellationToken);
        return Redirect($"/sessions/{id}");
    }, cancellationToken);

    public Task<IActionResult> OnPostOpenAsync(long id, CancellationToken cancellationToken) =>
        StepAsync(id, session => session.MayPrepare, conduct.OpenAsync, "The session is open. Nobody sees what another votes until you reveal it.", cancellationToken);

    public Task<IActionResult> OnPostRevealAsync(long id, CancellationToken cancellationToken) =>
        StepAsync(id, session => session.MayReveal, conduct.RevealAsync, "Everybody in the group sees all votes now.", cancellationToken);

    public Task<IActionResult> OnPostCloseAsync(long id, CancellationToken cancellationToken) =>
        StepAsync(id, session => session.MayClose && session.Session.ClosedAt is null, conduct.CloseAsync, "The session is closed.", cancellationToken);

    public Task<IActionResult> OnPostReopenAsync(long id, CancellationToken cancellationToken) =>
        StepAsync(id, session => session.MayClose && session.Session.ClosedAt is not null, conduct.ReopenAsync, "It goes on.", cancellationToken);

    private Task<IActionResult> StepAsync(
        long id, Func<MemberSession, bool> may, Func<ReadingSession, long, CancellationToken, Task<string?>> step, string done, CancellationToken cancellationToken) => WithSessionAsync(id, may, async () =>
    {
        this.Say(await step(Session.Session, Session.Me.AccountId, cancellationToken) ?? done);
        return Redirect($"/sessions/{id}");
    }, cancellationToken);

    private async Task<IActionResult> WithSessionAsync(long id, Func<MemberSession, bool> may, Func<Task<IActionResult>> work, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(id, Visitor.Of(User), cancellationToken) is not { } found)
            return NotFound();
        Session = found;
        return may(found) ? await work() : Forbid();
    }
}
