using PsyLit.Core.Accounts;
using PsyLit.Core.Agreement;

namespace PsyLit.Core.ReadingSessions.Comparing;

/// <summary>A revealed session: all votes by record and question, and how far its readers agree.</summary>
/// <remarks>Agreement is that of the answers as they stood at the reveal: only those were given independently of each other.</remarks>
public sealed class SessionComparison
{
    /// <param name="session">The session.</param>
    /// <param name="cells">One for each record and question.</param>
    /// <param name="readers">Everybody who voted or took part, by name.</param>
    public SessionComparison(MemberSession session, IReadOnlyList<ComparedCell> cells, IReadOnlyList<Account> readers)
    {
        ArgumentNullException.ThrowIfNull(session);
        (Session, Cells, Readers) = (session, cells, readers);
        Raters = [.. readers.Where(reader => cells.Any(cell => cell.Of(reader.Id)?.BlindAnswer is not null))];
        Figures = [.. session.Criteria.Select(criterion => AgreementFigures.Of(RatingsOf(cells.Where(cell => cell.Criterion == criterion), criterion.Answers.Count)))];
        Overall = Pool();
    }

    public MemberSession Session { get; }

    /// <summary>By record, then by question.</summary>
    public IReadOnlyList<ComparedCell> Cells { get; }

    public IReadOnlyList<Account> Readers { get; }

    /// <summary>Those who gave at least one answer before the reveal.</summary>
    public IReadOnlyList<Account> Raters { get; }

    /// <summary>Agreement on each question, in their order.</summary>
    public IReadOnlyList<AgreementFigures> Figures { get; }

    /// <summary>Agreement over all questions together; without intervals, since the answers about one record hang together.</summary>
    public AgreementFigures Overall { get; }

    /// <summary>Where readers answered differently: the most disagreement first, then in the order read.</summary>
    public IReadOnlyList<ComparedCell> Disagreements => [.. Cells.Where(cell => cell.Disagreement > 0).OrderByDescending(cell => cell.Disagreement)];

    /// <summary>Where nobody differed and yet something was said: a reason, a passage, a remark, an agreed answer.</summary>
    public IReadOnlyList<ComparedCell> OtherThoughts =>
        [.. Cells.Where(cell => cell.Disagreement == 0 && (cell.Consensus is not null || cell.Remarks.Count > 0 || cell.Votes.Any(vote => vote.Markdown.Length > 0 || vote.ShownPassage() is not null)))];

    /// <summary>What was answered to one question about one record.</summary>
    public ComparedCell At(SessionRecord record, SessionCriterion criterion) => Cells.First(cell => cell.Record == record && cell.Criterion == criterion);

    private Ratings RatingsOf(IEnumerable<ComparedCell> cells, int categories) =>
        new(categories, [.. cells.Select(cell => (IReadOnlyList<int?>)[.. Raters.Select(rater => cell.Of(rater.Id)?.BlindAnswer)])]);

    private AgreementFigures Pool()
    {
        var first = Session.Criteria.Count > 0 ? Session.Criteria[0].Answers : SessionText.UsualAnswers;
        var pooled = AgreementFigures.Of(RatingsOf(Cells, SessionText.MaxAnswers));
        if (Session.Criteria.Any(criterion => !criterion.Answers.SequenceEqual(first)))
        {
            var different = Coefficient.None(pooled.Items, "The questions have different answers, so chance differs from question to question.");
            return pooled with { Percent = WithoutInterval(pooled.Percent), Kappa = different, Ac1 = different };
        }

        pooled = AgreementFigures.Of(RatingsOf(Cells, first.Count));
        return pooled with { Percent = WithoutInterval(pooled.Percent), Kappa = WithoutInterval(pooled.Kappa), Ac1 = WithoutInterval(pooled.Ac1) };
    }

    private static Coefficient WithoutInterval(Coefficient figure) => figure with { StandardError = null, Low = null, High = null };
}
