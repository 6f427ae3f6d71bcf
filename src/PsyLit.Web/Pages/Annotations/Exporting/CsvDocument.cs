using System.Globalization;
using System.Text;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Annotations.Exporting;

/// <summary>Annotations as a table for spreadsheets, one a row; no cell can be run as a formula.</summary>
internal static class CsvDocument
{
    // Without it Excel takes UTF-8 for the system's old encoding.
    private const string ByteOrderMark = "\uFEFF";

    public static string Write(AnnotationDocument document)
    {
        var table = new StringBuilder(ByteOrderMark);
        table.Append(CsvLine.Of("Purpose", "Quote", "Note", "Tag", "Concept", "Section", "Standing", "Visibility", "Group", "Written", "Edited", "Address", "Record", "Citation", "PMID", "DOI", "Record address"));
        foreach (var one in document.Annotations)
        {
            table.Append(CsvLine.Of(
                one.Purpose, one.Quote, one.Note, one.Tag ?? "", one.Concept ?? "", one.Section, one.Standing, one.Visibility, one.Group ?? "", Time(one.Written), Time(one.Edited),
                one.Address, one.Record.Title, one.Record.Citation, one.Record.Pmid ?? "", one.Record.Doi ?? "", one.Record.Address));
        }

        return table.ToString();
    }

    private static string Time(DateTime? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
