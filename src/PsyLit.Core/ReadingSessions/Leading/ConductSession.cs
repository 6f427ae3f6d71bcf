using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Notifications;

namespace PsyLit.Core.ReadingSessions.Leading;

/// <summary>Leads a session from one state to the next; every step is logged with who took it. Who may is asked before (<see cref="ReadingSessionRights"/>).</summary>
public sealed class ConductSession(LibraryContext library, TimeProvider clock)
{
    /// <summary>What somebody is told whose step another one took before.</summary>
    public const string AlreadyElsewhere = "Somebody else has moved the session on in the meantime. This is where it stands now.";

    /// <summary>Lets the group begin to read. From now on records and questions stay as they are.</summary>
    /// <returns>Why it cannot be opened, as a sentence; null when it was.</returns>
    public async Task<string?> OpenAsync(ReadingSession session, long accountId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.Records.Count == 0)
            return "The session has no records yet. Add those that are to be read.";
        if (session.Criteria.Count == 0)
            return "The session has no questions yet. Write at least one.";
        session.OpenedAt = Now();
        var note = $"{Count(session.Records.Count, "record")}, {Count(session.Criteria.Count, "question")}.";
        return await StepAsync(session, SessionState.Open, SessionStep.Opened, accountId, note, cancellationToken);
    }

    /// <summary>Shows everybody's votes, reasons and passages to the group. Cannot be taken back.</summary>
    /// <returns>Why it was not revealed, as a sentence; null when it was.</returns>
    public Task<string?> RevealAsync(ReadingSession session, long accountId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        var finished = session.Readers.Count(reader => reader.FinishedAt is not null);
        var step = finished == session.Readers.Count ? SessionStep.Revealed : SessionStep.RevealedEarly;
        session.RevealedAt = Now();
        return StepAsync(session, SessionState.Revealed, step, accountId, $"{finished} of {session.Readers.Count} had finished.", cancellationToken);
    }

    /// <summary>Ends the discussion, or the reading without a reveal: votes and agreed answers stay as they are, and what is blind stays blind.</summary>
    /// <returns>Why it was not closed, as a sentence; null when it was.</returns>
    public Task<string?> CloseAsync(ReadingSession session, long accountId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        session.ClosedAt = Now();
        return StepAsync(session, SessionState.Closed, SessionStep.Closed, accountId, session.ShowsVotes() ? "" : "It was not revealed.", cancellationToken);
    }

    /// <summary>Takes up the discussion of a closed session again, or the reading when it was not revealed.</summary>
    /// <returns>Why it was not, as a sentence; null when it was.</returns>
    public Task<string?> ReopenAsync(ReadingSession session, long accountId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        session.ClosedAt = null;
        return StepAsync(session, session.ShowsVotes() ? SessionState.Revealed : SessionState.Open, SessionStep.Reopened, accountId, "", cancellationToken);
    }

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";

    private async Task<string?> StepAsync(ReadingSession session, SessionState state, SessionStep step, long accountId, string note, CancellationToken cancellationToken)
    {
        var now = Now();
        session.State = state;
        session.Log.Add(new SessionLogEntry { Step = step, ActorId = accountId, At = now, Note = note });
        EventKind? kind = step switch { SessionStep.Opened => EventKind.SessionOpened, SessionStep.Revealed or SessionStep.RevealedEarly => EventKind.SessionRevealed, _ => null };
        if (kind is { } happened)
            library.LibraryEvents.Add(new LibraryEvent { Kind = happened, At = now, ActorId = accountId, GroupId = session.GroupId, SessionId = session.Id });
        try
        {
            await library.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return AlreadyElsewhere;
        }
    }

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;
}
