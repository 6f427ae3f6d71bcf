using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.ReadingSessions.Comparing;

/// <summary>Lays all votes of a revealed session side by side.</summary>
public sealed class CompareVotes(LibraryContext library)
{
    /// <summary>What there is to say of a session for its minutes: all votes, or none when it was closed unrevealed.</summary>
    /// <param name="session">A session with <see cref="ReadingSessionRights.HasMinutes"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<SessionComparison> ForMinutesAsync(MemberSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Session.ShowsVotes() ? await ReadAsync(session, cancellationToken) : new SessionComparison(session, [], ReadersOf(session));
    }

    /// <summary>Reads them.</summary>
    /// <param name="session">A revealed session.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidOperationException">The session is still blind: whoever asks must have looked before.</exception>
    public async Task<SessionComparison> ReadAsync(MemberSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!session.Session.ShowsVotes())
            throw new InvalidOperationException("Votes of a blind session are shown to nobody.");
        var id = session.Session.Id;
        var votes = (await library.SessionVotes.AsNoTracking().Include(vote => vote.Account).Include(vote => vote.Annotation).Include(vote => vote.Edits)
            .AsSplitQuery().Where(vote => vote.SessionId == id).ToListAsync(cancellationToken)).ToLookup(vote => (vote.ArticleId, vote.CriterionId));
        var agreed = (await library.SessionConsensuses.AsNoTracking().Include(one => one.DecidedBy).Where(one => one.SessionId == id).ToListAsync(cancellationToken))
            .ToDictionary(one => (one.ArticleId, one.CriterionId));
        var remarks = (await library.SessionRemarks.AsNoTracking().Include(remark => remark.Account).Include(remark => remark.Edits.OrderBy(edit => edit.Id)).Where(remark => remark.SessionId == id)
            .OrderBy(remark => remark.Id).ToListAsync(cancellationToken)).ToLookup(remark => (remark.ArticleId, remark.CriterionId));
        var cells = session.Records.SelectMany(record => session.Criteria.Select(criterion =>
        {
            var key = (record.ArticleId, criterion.Id);
            return new ComparedCell(
                record, criterion,
                [.. votes[key].OrderBy(vote => vote.Account.UserName, StringComparer.OrdinalIgnoreCase)],
                agreed.GetValueOrDefault(key),
                [.. remarks[key]]);
        })).ToList();
        return new SessionComparison(session, cells, ReadersOf(session));
    }

    private static List<Accounts.Account> ReadersOf(MemberSession session) =>
        [.. session.Session.Readers.Select(reader => reader.Account).OrderBy(account => account.UserName, StringComparer.OrdinalIgnoreCase)];
}
