using PsyLit.Core.Accounts;
using PsyLit.Core.Groups;

namespace PsyLit.Core.ReadingSessions;

/// <summary>A reading session as one member of its group has it before them.</summary>
/// <param name="Session">The session with its group, records in order, questions in order, and readers; no votes.</param>
/// <param name="Me">The member.</param>
/// <param name="Visitor">The same as a visitor of the site.</param>
public sealed record MemberSession(ReadingSession Session, GroupMember Me, Visitor Visitor)
{
    public IReadOnlyList<SessionRecord> Records { get; } = [.. Session.Records.OrderBy(record => record.Position)];

    public IReadOnlyList<SessionCriterion> Criteria { get; } = [.. Session.Criteria.OrderBy(criterion => criterion.Position)];

    /// <summary>The visitor's part in it; null while they take none.</summary>
    public SessionReader? Reader => Session.Readers.SingleOrDefault(reader => reader.AccountId == Me.AccountId);

    /// <summary>How many of those who take part have finished.</summary>
    public int Finished => Session.Readers.Count(reader => reader.FinishedAt is not null);

    public bool MayPrepare => Visitor.MayPrepare(Me, Session);

    public bool MayReveal => Visitor.MayReveal(Me, Session);

    public bool MayClose => Visitor.MayClose(Me, Session);

    public bool MayVote => Visitor.MayVote(Me, Session);

    public bool MayDiscuss => Visitor.MayDiscuss(Me, Session);

    /// <summary>The record at a place counted from 1; null when there is none.</summary>
    public SessionRecord? RecordAt(int place) => place >= 1 && place <= Records.Count ? Records[place - 1] : null;

    /// <summary>The question at a place counted from 1; null when there is none.</summary>
    public SessionCriterion? CriterionAt(int place) => place >= 1 && place <= Criteria.Count ? Criteria[place - 1] : null;
}
