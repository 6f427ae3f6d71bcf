using System.Globalization;
using System.Text;
using PsyLit.Core.Agreement;
using PsyLit.Core.ReadingSessions.Comparing;
using PsyLit.Core.ReadingSessions.Voting;
using PsyLit.Core.Text;

namespace PsyLit.Core.ReadingSessions.Minutes;

/// <summary>Minutes as Markdown (CommonMark with pipe tables), to be kept and edited elsewhere.</summary>
public static class MinutesMarkdown
{
    public static string Of(SessionMinutes minutes)
    {
        ArgumentNullException.ThrowIfNull(minutes);
        var comparison = minutes.Comparison;
        var session = comparison.Session;
        var text = new StringBuilder();
        text.Append("# ").AppendLine(Line(session.Session.Title)).AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Reading session of {Line(session.Me.Group.Name)}").AppendLine();
        if (session.Session.Purpose.Length > 0)
            text.AppendLine(session.Session.Purpose).AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{(comparison.Readers.Count == 0 ? "Nobody took part." : $"Readers: {string.Join(", ", comparison.Readers.Select(reader => Line(reader.UserName!)))}")}").AppendLine();
        foreach (var entry in minutes.Log)
            text.AppendLine(CultureInfo.InvariantCulture, $"- {Day(entry.At)}: {SessionMinutes.Word(entry.Step)} by {Line(entry.Actor.UserName!)}{(entry.Note.Length > 0 ? $". {Line(entry.Note)}" : "")}");
        Records(text, session);
        if (!session.Session.ShowsVotes())
            return text.AppendLine().AppendLine(SessionMinutes.NotRevealed).ToString().ReplaceLineEndings("\n");
        Agreement(text, comparison);
        Cells(text, "Where readers differed", comparison.Disagreements);
        Cells(text, "What else was said", comparison.OtherThoughts);
        Votes(text, comparison);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Records(StringBuilder text, MemberSession session)
    {
        text.AppendLine().AppendLine("## Records").AppendLine();
        foreach (var record in session.Records)
            text.AppendLine(CultureInfo.InvariantCulture, $"{record.Position}. {Line(PlainText.Of(record.Article.Title))}{(record.Article.Pmid is { } pmid ? $" PMID {pmid}" : "")}");
        text.AppendLine().AppendLine("## Questions").AppendLine();
        foreach (var criterion in session.Criteria)
            text.AppendLine(CultureInfo.InvariantCulture, $"{criterion.Position}. {Line(criterion.Question)} ({string.Join(" / ", criterion.Answers.Select(Line))}){(criterion.Guidance.Length > 0 ? $" {Line(criterion.Guidance)}" : "")}");
    }

    private static void Agreement(StringBuilder text, SessionComparison comparison)
    {
        text.AppendLine().AppendLine("## Agreement").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"| Question | Records | Agreement | {comparison.Overall.KappaName} | AC1 |").AppendLine("|---|--:|--:|--:|--:|");
        foreach (var (criterion, figures) in comparison.Session.Criteria.Zip(comparison.Figures))
            text.AppendLine(Row($"{criterion.Position}. {criterion.Question}", figures));
        text.AppendLine(Row("All questions", comparison.Overall)).AppendLine();
        foreach (var sentence in AgreementWords.Method)
            text.AppendLine(CultureInfo.InvariantCulture, $"- {sentence}");
    }

    private static string Row(string name, AgreementFigures figures) =>
        $"| {Cell(name)} | {figures.Items} | {With(AgreementWords.Percent(figures.Percent), AgreementWords.PercentInterval(figures.Percent))} | {With(AgreementWords.Number(figures.Kappa), AgreementWords.Interval(figures.Kappa))} | {With(AgreementWords.Number(figures.Ac1), AgreementWords.Interval(figures.Ac1))} |";

    private static void Cells(StringBuilder text, string title, IReadOnlyList<ComparedCell> cells)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {title}").AppendLine();
        if (cells.Count == 0)
            text.AppendLine("Nothing.");
        foreach (var cell in cells)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"### Record {cell.Record.Position}, question {cell.Criterion.Position}: {Line(cell.Criterion.Question)}").AppendLine();
            foreach (var vote in cell.Votes)
                text.AppendLine(CultureInfo.InvariantCulture, $"- {Line(vote.Account.UserName!)}: {Answer(cell, vote)}{Reason(vote)}");
            foreach (var remark in cell.Remarks)
                text.AppendLine(CultureInfo.InvariantCulture, $"- In discussion, {Line(remark.Account.UserName!)}{(remark.EditedAt is null ? "" : " (edited)")}: {Line(remark.Markdown)}");
            text.AppendLine().AppendLine(cell.Consensus is { } agreed
                ? $"Agreed: **{Line(cell.Word(agreed.Answer)!)}**, recorded by {Line(agreed.DecidedBy.UserName!)} on {Day(agreed.DecidedAt)}.{(agreed.Note.Length > 0 ? $" {Line(agreed.Note)}" : "")}"
                : "Nothing was agreed on.").AppendLine();
        }
    }

    private static void Votes(StringBuilder text, SessionComparison comparison)
    {
        text.AppendLine().AppendLine("## All votes").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"| Record | Question | {string.Join(" | ", comparison.Readers.Select(reader => Cell(reader.UserName!)))} | Agreed |");
        text.AppendLine(CultureInfo.InvariantCulture, $"|--:|--:|{string.Concat(comparison.Readers.Select(_ => "---|"))}---|");
        foreach (var cell in comparison.Cells)
        {
            var answers = comparison.Readers.Select(reader => cell.Of(reader.Id) is { } vote ? Cell(Answer(cell, vote)) : "–");
            text.AppendLine(CultureInfo.InvariantCulture, $"| {cell.Record.Position} | {cell.Criterion.Position} | {string.Join(" | ", answers)} | {Cell(cell.Word(cell.Consensus?.Answer) ?? "")} |");
        }
    }

    private static string Answer(ComparedCell cell, SessionVote vote)
    {
        var (now, blind) = (cell.Word(vote.Answer) ?? "no answer", cell.Word(vote.BlindAnswer) ?? "no answer");
        return now == blind ? now : $"{now} (at the reveal: {blind})";
    }

    private static string Reason(SessionVote vote)
    {
        var quote = vote.ShownPassage() is { } passage ? $" “{Line(passage.Quote)}”" : "";
        return (vote.Markdown.Length > 0 ? $". {Line(vote.Markdown)}" : "") + quote;
    }

    private static string With(string figure, string? interval) => interval is null ? figure : $"{figure} ({interval})";

    // What people typed stays on its line; their Markdown stays Markdown.
    private static string Line(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Cell(string text) => Line(text).Replace("|", @"\|", StringComparison.Ordinal);

    private static string Day(DateTime moment) => moment.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
