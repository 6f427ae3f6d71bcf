using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Drafts;

namespace PsyLit.Core.ReadingSessions.Leading;

/// <summary>Makes reading sessions and fills them with records and questions until they are opened. Who may is asked before (<see cref="ReadingSessionRights"/>).</summary>
public sealed class PrepareSession(LibraryContext library, TimeProvider clock)
{
    /// <summary>Makes a draft.</summary>
    /// <param name="groupId">The group that will read.</param>
    /// <param name="accountId">Who prepares it.</param>
    /// <param name="title">A title without <see cref="SessionText.TitleProblem"/>.</param>
    /// <param name="cancellationToken">Ends the work with nothing made.</param>
    public async Task<ReadingSession> MakeAsync(long groupId, long accountId, string title, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var made = new ReadingSession
        {
            GroupId = groupId,
            Title = title,
            CreatedById = accountId,
            CreatedAt = now,
            Log = { new SessionLogEntry { Step = SessionStep.Prepared, ActorId = accountId, At = now } },
        };
        library.ReadingSessions.Add(made);
        await library.SaveChangesAsync(cancellationToken);
        return made;
    }

    /// <summary>Changes title, purpose and questions of a draft. Blank questions are left out.</summary>
    /// <param name="session">The draft.</param>
    /// <param name="accountId">Who changes it.</param>
    /// <param name="title">A title without problems.</param>
    /// <param name="purpose">What it is to find out; may be empty.</param>
    /// <param name="plans">The questions.</param>
    /// <param name="posted">The drafts of its form, which go with it.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>Why nothing was changed, as a sentence; null when it was.</returns>
    public async Task<string?> ChangeAsync(
        ReadingSession session, long accountId, string title, string purpose, IEnumerable<CriterionPlan> plans, IReadOnlyList<Guid> posted, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        // Of two who save at the same moment the questions of the later stay, and no others.
        await library.Entry(session).Collection(one => one.Criteria).Query().LoadAsync(cancellationToken);
        (session.Title, session.Purpose) = (title, purpose);
        session.Criteria.Clear();
        foreach (var plan in plans.Where(plan => !plan.IsBlank))
        {
            session.Criteria.Add(new SessionCriterion
            {
                Position = session.Criteria.Count + 1,
                Question = plan.NormalQuestion,
                Guidance = plan.NormalGuidance,
                Answers = plan.AnswerList(),
            });
        }

        if (await SaveAsync(session, cancellationToken) is { } problem)
            return problem;
        await library.ForgetDraftsAsync(posted, accountId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>Puts records behind those that a draft has.</summary>
    /// <returns>How many were added, those that were in, or would be too many, being left out; and why none was, as a sentence, null when nothing was in the way.</returns>
    public async Task<(int Added, string? Problem)> AddRecordsAsync(ReadingSession session, IReadOnlyList<long> articleIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        // Another one may have added some since the session was read.
        await library.Entry(session).Collection(one => one.Records).Query().LoadAsync(cancellationToken);
        var there = session.Records.Select(record => record.ArticleId).ToHashSet();
        var known = await library.Articles.Where(article => articleIds.Contains(article.Id)).Select(article => article.Id).ToHashSetAsync(cancellationToken);
        var added = articleIds.Where(known.Contains).Where(there.Add).Take(SessionText.MaxRecords - session.Records.Count).ToList();
        var last = session.Records.Select(record => record.Position).DefaultIfEmpty().Max();
        foreach (var id in added)
            session.Records.Add(new SessionRecord { ArticleId = id, Position = ++last });
        if (await SaveAsync(session, cancellationToken) is { } problem)
            return (0, problem);
        await transaction.CommitAsync(cancellationToken);
        return (added.Count, null);
    }

    /// <summary>Orders the records of a draft, and takes out those that are not named.</summary>
    /// <param name="session">The session.</param>
    /// <param name="articleIds">Ids of its records in the order wanted; one that is not in is left out.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>Why nothing was changed, as a sentence; null when it was.</returns>
    public Task<string?> ArrangeAsync(ReadingSession session, IReadOnlyList<long> articleIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        var places = articleIds.Distinct().Select((id, at) => (id, at)).ToDictionary(pair => pair.id, pair => pair.at + 1);
        foreach (var record in session.Records.ToList())
        {
            if (places.TryGetValue(record.ArticleId, out var place))
                record.Position = place;
            else
                session.Records.Remove(record);
        }

        return SaveAsync(session, cancellationToken);
    }

    // The state is written as it was, so that what crosses the opening by somebody else is noticed (it is a concurrency token).
    private async Task<string?> SaveAsync(ReadingSession session, CancellationToken cancellationToken)
    {
        library.Entry(session).Property(one => one.State).IsModified = true;
        try
        {
            await library.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ConductSession.AlreadyElsewhere;
        }
    }
}
