using System.Globalization;
using System.Text;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Csv;

/// <summary>Writes records as a table for spreadsheets: RFC 4180, one record a row, with a header.</summary>
/// <remarks>
/// UTF-8 with a byte order mark, without which Excel takes it for the system's old encoding. No cell can be run as a formula
/// (<see cref="FormulaGuard"/>). Left out: affiliations, ORCID iDs and what the columns have no place for.
/// </remarks>
public sealed class CsvWriter : ICitationWriter
{
    public string Name => "csv";

    public string DisplayName => "CSV (spreadsheet)";

    public string Extension => ".csv";

    public string MediaType => "text/csv; charset=utf-8";

    /// <inheritdoc/>
    public void Write(Stream output, IEnumerable<CitationRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        using var text = new StreamWriter(output, new UTF8Encoding(true), leaveOpen: true);

        // Lines end as RFC 4180 says by default; set by hand, other line breaks within a cell would no longer be quoted.
        using var table = new CsvHelper.CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var (name, _) in CsvColumns.All)
        {
            table.WriteField(name);
        }

        table.NextRecord();
        foreach (var record in records)
        {
            foreach (var (_, cell) in CsvColumns.All)
            {
                table.WriteField(FormulaGuard.Add(cell(record) ?? ""));
            }

            table.NextRecord();
        }
    }
}
