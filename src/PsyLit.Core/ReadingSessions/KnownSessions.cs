using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;
using PsyLit.Core.Groups;

namespace PsyLit.Core.ReadingSessions;

/// <summary>Finds reading sessions for those who may know of them.</summary>
public sealed class KnownSessions(LibraryContext library, KnownGroups groups)
{
    /// <summary>The session; null when there is none or the visitor may not know of it.</summary>
    public async Task<MemberSession?> FindAsync(long id, Visitor visitor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        // A record that was merged into another one since is still the one that was read.
        var session = await library.ReadingSessions.VisibleTo(visitor).IgnoreQueryFilters([ArticleFilters.MergedAway])
            .Include(one => one.Records).ThenInclude(record => record.Article).ThenInclude(article => article.Journal)
            .Include(one => one.Criteria)
            .Include(one => one.Readers).ThenInclude(reader => reader.Account)
            .AsSplitQuery()
            .SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        return session is not null && await groups.FindAsync(session.GroupId, visitor, cancellationToken) is { } me ? new MemberSession(session, me, visitor) : null;
    }

    /// <summary>What was done with a session, in order.</summary>
    public Task<List<SessionLogEntry>> LogAsync(long sessionId, CancellationToken cancellationToken = default) =>
        library.Set<SessionLogEntry>().AsNoTracking().Include(entry => entry.Actor).Where(entry => entry.SessionId == sessionId).OrderBy(entry => entry.Id).ToListAsync(cancellationToken);
}
