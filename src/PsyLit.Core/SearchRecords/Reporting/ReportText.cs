using System.Globalization;
using System.Text;

namespace PsyLit.Core.SearchRecords.Reporting;

/// <summary>A report as plain text, for an appendix.</summary>
public static class ReportText
{
    /// <summary>The text, with <c>\n</c> as the end of lines.</summary>
    public static string Of(SearchRecord record, string site)
    {
        ArgumentNullException.ThrowIfNull(record);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{record.Title}\n{site}/search-records/{record.Id}\n");
        if (record.Account?.UserName is { } name)
            text.Append(CultureInfo.InvariantCulture, $"Run by {name}\n");
        foreach (var item in PrismaReport.Of(record, site))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{item.Numbers} {item.Name}\n{item.Text}\n");
            if (item.HasLines)
                AddLines(text, record);
        }

        return text.ToString();
    }

    private static void AddLines(StringBuilder text, SearchRecord record)
    {
        foreach (var line in record.Lines)
            text.Append(CultureInfo.InvariantCulture, $"  #{line.Number}\t{line.Text}\t{(line.Records is { } records ? records.ToString("N0", CultureInfo.InvariantCulture) : "not counted")}\n");
        foreach (var remark in record.Remarks)
            text.Append(CultureInfo.InvariantCulture, $"  Remark: {remark}\n");
    }
}
