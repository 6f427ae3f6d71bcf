using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Concepts;
using PsyLit.Core.Notifications.Reading;

namespace PsyLit.Core.Notifications.Telling;

/// <summary>Turns what happened into notifications, a transaction for each event: killed in the middle, it begins with that event again.</summary>
public sealed class EventTelling(LibraryContext library, NewRecordTelling records, MatchTelling matches, ConceptMatcher concepts, TimeProvider clock)
{
    private const int Batch = 50;

    private readonly Recipients recipients = new(library, concepts);

    /// <summary>Tells of everything that waits.</summary>
    /// <returns>How many events were told of, those included that were found out only now.</returns>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken = default)
    {
        var told = 0;
        await records.NoteImportsAsync(cancellationToken);
        while (true)
        {
            var waiting = await library.LibraryEvents.AsNoTracking().Where(one => one.ToldAt == null).OrderBy(one => one.Id).Take(Batch).Select(one => one.Id).ToListAsync(cancellationToken);
            foreach (var id in waiting)
                told += await TellAsync(id, cancellationToken) ? 1 : 0;
            if (waiting.Count < Batch)
                return told + await matches.CatchUpAsync(cancellationToken);
        }
    }

    private async Task<bool> TellAsync(long id, CancellationToken cancellationToken)
    {
        library.ChangeTracker.Clear();
        await records.PrepareAsync(id, cancellationToken);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        // Somebody else may have told it meanwhile.
        if (await library.LibraryEvents.SingleOrDefaultAsync(one => one.Id == id && one.ToldAt == null, cancellationToken) is not { } happened)
            return false;
        if (happened.ImportId is not null)
            await records.AddAsync(happened, cancellationToken);
        else
            await AddAsync(happened, cancellationToken);
        happened.ToldAt = clock.GetUtcNow().UtcDateTime;
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task AddAsync(LibraryEvent happened, CancellationToken cancellationToken)
    {
        var subject = NotificationSubject.Of(happened);
        var known = await library.Notifications.Where(one => one.Subject == subject).ToDictionaryAsync(one => one.AccountId, cancellationToken);
        // Who hides an annotation still hears of the answers to it, as with a comment, and of what came of a flag.
        var annotation = happened is { CommentId: null, Kind: not EventKind.ModerationDecided } ? happened.AnnotationId : null;
        var hidden = await library.HiddenForMe
            .Where(one => (happened.ActorId != null && one.WriterId == happened.ActorId) || (happened.CommentId != null && one.CommentId == happened.CommentId) || (annotation != null && one.AnnotationId == annotation))
            .Select(one => one.AccountId).ToListAsync(cancellationToken);
        var title = happened.SessionId is { } session ? await library.ReadingSessions.Where(one => one.Id == session).Select(one => one.Title).SingleOrDefaultAsync(cancellationToken) : null;
        foreach (var (account, reason) in await recipients.OfAsync(happened, cancellationToken))
        {
            if (hidden.Contains(account) || !await library.MayBeToldAsync(happened, account, cancellationToken))
                continue;
            if (!known.TryGetValue(account, out var told))
                library.Notifications.Add(Of(happened, subject, account, reason, title));
            else if (reason < told.Reason)
                told.Reason = reason;
        }
    }

    private static Notification Of(LibraryEvent happened, string subject, long account, NotificationReason reason, string? title) => new()
    {
        AccountId = account,
        Subject = subject,
        Kind = happened.Kind,
        Reason = reason,
        At = happened.At,
        ActorId = happened.ActorId,
        ArticleId = happened.ArticleId,
        CommentId = happened.CommentId,
        AnnotationId = happened.AnnotationId,
        GroupId = happened.GroupId,
        Detail = title,
        Path = happened.SessionId is { } session ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/sessions/{session}") : null,
    };
}
