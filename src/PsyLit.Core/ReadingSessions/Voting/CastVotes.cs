using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Comments;
using PsyLit.Core.Markdown;

namespace PsyLit.Core.ReadingSessions.Voting;

/// <summary>Keeps what readers answer. Who may is asked before (<see cref="ReadingSessionRights"/>).</summary>
public sealed class CastVotes(LibraryContext library, EvidencePassages passages, MarkdownRenderer markdown, TimeProvider clock)
{
    /// <summary>The reader's own votes on one record, with their passages.</summary>
    public Task<List<SessionVote>> OwnAsync(long sessionId, long accountId, long articleId, CancellationToken cancellationToken = default) =>
        library.SessionVotes.Include(vote => vote.Annotation)
            .Where(vote => vote.SessionId == sessionId && vote.AccountId == accountId && vote.ArticleId == articleId).ToListAsync(cancellationToken);

    /// <summary>For each record how many questions the reader has answered.</summary>
    public Task<Dictionary<long, int>> ProgressAsync(long sessionId, long accountId, CancellationToken cancellationToken = default) =>
        library.SessionVotes.Where(vote => vote.SessionId == sessionId && vote.AccountId == accountId && vote.Answer != null)
            .GroupBy(vote => vote.ArticleId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

    /// <summary>Keeps what a reader answers about one record; they take part from then on. After the reveal what they had said before is kept too.</summary>
    /// <param name="session">The session with its questions and readers.</param>
    /// <param name="accountId">The reader.</param>
    /// <param name="articleId">A record of the session.</param>
    /// <param name="ballots">What they answer; a question that is not among them stays as it was.</param>
    /// <param name="cancellationToken">Ends the work with nothing kept.</param>
    /// <returns>What could not be kept, as a sentence by question; everything else was.</returns>
    public async Task<IReadOnlyDictionary<long, string>> SaveAsync(
        ReadingSession session, long accountId, long articleId, IReadOnlyList<Ballot> ballots, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        var problems = new Dictionary<long, string>();
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        // Between the look at the page and now the session may have been revealed or closed; a vote must be counted as what it is.
        var state = await library.ReadingSessions.Where(one => one.Id == session.Id).Select(one => one.State).SingleAsync(cancellationToken);
        if (state is not (SessionState.Open or SessionState.Revealed))
            return ballots.ToDictionary(ballot => ballot.CriterionId, _ => "The session was closed in the meantime; this was not kept.");
        var own = await OwnAsync(session.Id, accountId, articleId, cancellationToken);
        foreach (var ballot in ballots)
        {
            if (session.Criteria.FirstOrDefault(one => one.Id == ballot.CriterionId) is not { } criterion)
                continue;
            var reason = CommentText.Normal(ballot.Reason);
            var answer = ballot.Answer is { } chosen && chosen >= 0 && chosen < criterion.Answers.Count ? ballot.Answer : null;
            if (SessionText.TooLong(reason, SessionText.MaxReason, "A reason") is { } problem)
                problems[criterion.Id] = problem;
            else
                Keep(own.Find(vote => vote.CriterionId == criterion.Id), new Key(session.Id, articleId, criterion.Id, accountId), ballot with { Answer = answer, Reason = reason }, own, state);
        }

        await AddReaderAsync(session, accountId, cancellationToken);
        await library.SaveChangesAsync(cancellationToken);
        foreach (var ballot in ballots.Where(ballot => !problems.ContainsKey(ballot.CriterionId)))
        {
            if (await passages.KeepAsync(session, own.Find(vote => vote.CriterionId == ballot.CriterionId), ballot.Quote, cancellationToken) is { } problem)
                problems[ballot.CriterionId] = problem;
        }

        await transaction.CommitAsync(cancellationToken);
        return problems;
    }

    /// <summary>Notes that somebody takes part.</summary>
    public async Task TakePartAsync(ReadingSession session, long accountId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        await AddReaderAsync(session, accountId, cancellationToken);
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Notes that a reader has finished, or has not after all.</summary>
    public async Task FinishAsync(SessionReader reader, bool finished, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        reader.FinishedAt = finished ? reader.FinishedAt ?? clock.GetUtcNow().UtcDateTime : null;
        await library.SaveChangesAsync(cancellationToken);
    }

    // Within a transaction, which takes the write lock when it begins: of two first answers at the same moment the second finds the reader.
    private async Task AddReaderAsync(ReadingSession session, long accountId, CancellationToken cancellationToken)
    {
        if (session.Readers.All(reader => reader.AccountId != accountId)
            && !await library.Set<SessionReader>().AnyAsync(reader => reader.SessionId == session.Id && reader.AccountId == accountId, cancellationToken))
        {
            session.Readers.Add(new SessionReader { AccountId = accountId, JoinedAt = clock.GetUtcNow().UtcDateTime });
        }
    }

    private void Keep(SessionVote? vote, Key key, Ballot ballot, List<SessionVote> own, SessionState state)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (vote is null)
        {
            if (ballot.Answer is null && ballot.Reason.Length == 0 && string.IsNullOrWhiteSpace(ballot.Quote))
                return;
            vote = new SessionVote { SessionId = key.SessionId, ArticleId = key.ArticleId, CriterionId = key.CriterionId, AccountId = key.AccountId, CastAt = now };
            library.SessionVotes.Add(vote);
            own.Add(vote);
        }
        else if (vote.Answer == ballot.Answer && vote.Markdown == ballot.Reason)
        {
            return;
        }
        else if (state == SessionState.Revealed)
        {
            vote.Edits.Add(new SessionVoteEdit { Answer = vote.Answer, Markdown = vote.Markdown, ReplacedAt = now });
            vote.ChangedAt = now;
        }

        (vote.Answer, vote.Markdown, vote.Html) = (ballot.Answer, ballot.Reason, ballot.Reason.Length == 0 ? "" : markdown.ToHtml(ballot.Reason));
        if (state == SessionState.Open)
            vote.BlindAnswer = ballot.Answer;
    }

    private readonly record struct Key(long SessionId, long ArticleId, long CriterionId, long AccountId);
}
