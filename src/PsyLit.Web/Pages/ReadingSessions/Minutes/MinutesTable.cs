using System.Globalization;
using System.Text;
using PsyLit.Core.ReadingSessions.Minutes;
using PsyLit.Core.Text;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.ReadingSessions.Minutes;

/// <summary>All votes of a session as CSV, a line for each vote; safe to open in a spreadsheet.</summary>
internal static class MinutesTable
{
    public static string Of(SessionMinutes minutes)
    {
        ArgumentNullException.ThrowIfNull(minutes);
        var text = new StringBuilder("\uFEFF");
        text.Append(CsvLine.Of("record", "pmid", "title", "question", "wording", "reader", "answer", "answer at the reveal", "reason", "passage", "cast", "changed after the reveal", "agreed", "agreed by", "agreed on"));
        foreach (var cell in minutes.Comparison.Cells)
        {
            foreach (var vote in cell.Votes)
            {
                text.Append(CsvLine.Of(
                    Number(cell.Record.Position), cell.Record.Article.Pmid ?? "", PlainText.Of(cell.Record.Article.Title),
                    Number(cell.Criterion.Position), cell.Criterion.Question,
                    vote.Account.UserName!, cell.Word(vote.Answer) ?? "", cell.Word(vote.BlindAnswer) ?? "", vote.Markdown, vote.ShownPassage()?.Quote ?? "",
                    Time(vote.CastAt), Time(vote.ChangedAt),
                    cell.Word(cell.Consensus?.Answer) ?? "", cell.Consensus?.DecidedBy.UserName ?? "", Time(cell.Consensus?.DecidedAt)));
            }
        }

        return text.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTime? moment) => moment?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
