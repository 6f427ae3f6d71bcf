using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.ReadingSessions;
using PsyLit.Core.ReadingSessions.Voting;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.ReadingSessions.Voting;

/// <summary>A record of a session with the questions beside its text. Shows nobody's answers but the reader's own.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Choose)]
public sealed class ReadModel(KnownSessions sessions, CastVotes votes) : PageModel
{
    public MemberSession Session { get; private set; } = null!;

    public SessionRecord Record { get; private set; } = null!;

    /// <summary>How many questions the reader has answered, by record.</summary>
    public IReadOnlyDictionary<long, int> Progress { get; private set; } = new Dictionary<long, int>();

    [BindProperty]
    public List<BallotForm> Ballots { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, int place, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, place, cancellationToken) is { } refusal)
            return refusal;
        var own = await votes.OwnAsync(id, Session.Me.AccountId, Record.ArticleId, cancellationToken);
        Ballots = [.. Session.Criteria.Select(criterion => BallotForm.Of(criterion.Id, own.Find(vote => vote.CriterionId == criterion.Id)))];
        Progress = await votes.ProgressAsync(id, Session.Me.AccountId, cancellationToken);
        return Page();
    }

    /// <param name="id">The session.</param>
    /// <param name="place">The record's place.</param>
    /// <param name="then">Where to go on: <c>next</c>, <c>previous</c>, <c>end</c>, or nothing to stay.</param>
    /// <param name="cancellationToken">Ends the work with nothing kept.</param>
    public async Task<IActionResult> OnPostAsync(long id, int place, string? then, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, place, cancellationToken) is { } refusal)
            return refusal;
        var problems = await votes.SaveAsync(Session.Session, Session.Me.AccountId, Record.ArticleId, [.. Ballots.Select(ballot => ballot.ToBallot())], cancellationToken);
        Progress = await votes.ProgressAsync(id, Session.Me.AccountId, cancellationToken);
        if (Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
            return new JsonResult(new { answered = Progress.GetValueOrDefault(Record.ArticleId), problems = problems.ToDictionary(pair => $"{pair.Key}", pair => pair.Value) });
        if (problems.Count == 0)
            return Redirect(then switch { "next" => $"/sessions/{id}/read/{place + 1}", "previous" => $"/sessions/{id}/read/{place - 1}", "end" => $"/sessions/{id}", _ => $"/sessions/{id}/read/{place}" });
        foreach (var (criterion, problem) in problems)
            ModelState.AddModelError($"{nameof(Ballots)}[{Ballots.FindIndex(ballot => ballot.CriterionId == criterion)}].{nameof(BallotForm.Quote)}", problem);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<IActionResult?> RefusalAsync(long id, int place, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(id, Visitor.Of(User), cancellationToken) is not { } found || found.RecordAt(place) is not { } record)
            return NotFound();
        (Session, Record) = (found, record);
        return found.MayVote ? null : Forbid();
    }
}
