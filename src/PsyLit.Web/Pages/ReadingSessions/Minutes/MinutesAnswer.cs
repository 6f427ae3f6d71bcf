using PsyLit.Core.Agreement;
using PsyLit.Core.ReadingSessions.Comparing;
using PsyLit.Core.ReadingSessions.Minutes;
using PsyLit.Core.Text;

namespace PsyLit.Web.Pages.ReadingSessions.Minutes;

/// <summary>The minutes of a session as JSON.</summary>
public sealed record MinutesAnswer
{
    public required string Title { get; init; }

    public required string Group { get; init; }

    public required string Purpose { get; init; }

    public required DateTime? OpenedAt { get; init; }

    public required DateTime? RevealedAt { get; init; }

    public required DateTime? ClosedAt { get; init; }

    public required IReadOnlyList<string> Readers { get; init; }

    public required IReadOnlyList<RecordAnswer> Records { get; init; }

    public required IReadOnlyList<CriterionAnswer> Questions { get; init; }

    /// <summary>Agreement over all questions.</summary>
    public required FiguresAnswer Agreement { get; init; }

    /// <summary>How the figures are computed.</summary>
    public required IReadOnlyList<string> Method { get; init; }

    public required IReadOnlyList<CellAnswer> Votes { get; init; }

    public required IReadOnlyList<StepAnswer> Log { get; init; }

    public static MinutesAnswer Of(SessionMinutes minutes)
    {
        ArgumentNullException.ThrowIfNull(minutes);
        var comparison = minutes.Comparison;
        var session = comparison.Session.Session;
        return new MinutesAnswer
        {
            Title = session.Title,
            Group = comparison.Session.Me.Group.Name,
            Purpose = session.Purpose,
            OpenedAt = session.OpenedAt,
            RevealedAt = session.RevealedAt,
            ClosedAt = session.ClosedAt,
            Readers = [.. comparison.Readers.Select(reader => reader.UserName!)],
            Records = [.. comparison.Session.Records.Select(record => new RecordAnswer(record.Position, record.ArticleId, record.Article.Pmid, record.Article.Doi, PlainText.Of(record.Article.Title)))],
            Questions = [.. comparison.Session.Criteria.Zip(comparison.Figures, (criterion, figures) => new CriterionAnswer(criterion.Position, criterion.Question, criterion.Guidance, criterion.Answers, FiguresAnswer.Of(figures)))],
            Agreement = FiguresAnswer.Of(comparison.Overall),
            Method = AgreementWords.Method,
            Votes = [.. comparison.Cells.Select(CellAnswer.Of)],
            Log = [.. minutes.Log.Select(entry => new StepAnswer(entry.At, SessionMinutes.Word(entry.Step), entry.Actor.UserName!, entry.Note))],
        };
    }

    public sealed record RecordAnswer(int Record, long ArticleId, string? Pmid, string? Doi, string Title);

    public sealed record CriterionAnswer(int Question, string Wording, string Guidance, IReadOnlyList<string> Answers, FiguresAnswer Agreement);

    public sealed record FiguresAnswer(int Raters, Coefficient Percent, string KappaName, Coefficient Kappa, Coefficient Ac1)
    {
        public static FiguresAnswer Of(AgreementFigures figures) => new(figures.Raters, figures.Percent, figures.KappaName, figures.Kappa, figures.Ac1);
    }

    public sealed record VoteAnswer(string Reader, string? Answer, string? AnswerAtReveal, string Reason, string? Passage, DateTime CastAt, DateTime? ChangedAt);

    public sealed record ConsensusAnswer(string? Answer, string Note, string By, DateTime At);

    public sealed record RemarkAnswer(string By, DateTime At, DateTime? EditedAt, string Text);

    public sealed record StepAnswer(DateTime At, string Step, string By, string Note);

    public sealed record CellAnswer(int Record, int Question, double Disagreement, IReadOnlyList<VoteAnswer> Votes, ConsensusAnswer? Agreed, IReadOnlyList<RemarkAnswer> Discussion)
    {
        public static CellAnswer Of(ComparedCell cell) => new(
            cell.Record.Position, cell.Criterion.Position, cell.Disagreement,
            [.. cell.Votes.Select(vote => new VoteAnswer(vote.Account.UserName!, cell.Word(vote.Answer), cell.Word(vote.BlindAnswer), vote.Markdown, vote.ShownPassage()?.Quote, vote.CastAt, vote.ChangedAt))],
            cell.Consensus is { } agreed ? new ConsensusAnswer(cell.Word(agreed.Answer), agreed.Note, agreed.DecidedBy.UserName!, agreed.DecidedAt) : null,
            [.. cell.Remarks.Select(remark => new RemarkAnswer(remark.Account.UserName!, remark.WrittenAt, remark.EditedAt, remark.Markdown))]);
    }
}
