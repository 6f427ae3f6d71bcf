using PsyLit.Core.ReadingSessions.Voting;

namespace PsyLit.Web.Pages.ReadingSessions.Voting;

/// <summary>What a form sends about one question.</summary>
public sealed class BallotForm
{
    public long CriterionId { get; set; }

    public int? Answer { get; set; }

    public string? Reason { get; set; }

    public string? Quote { get; set; }

    public static BallotForm Of(long criterionId, SessionVote? vote) =>
        new() { CriterionId = criterionId, Answer = vote?.Answer, Reason = vote?.Markdown, Quote = vote?.ShownPassage()?.Quote };

    public Ballot ToBallot() => new(CriterionId, Answer, Reason ?? "", Quote ?? "");
}
