using System.Text.RegularExpressions;

namespace PsyLit.Formats.Csv;

/// <summary>Reads the rows below a header.</summary>
internal sealed partial class CsvTableReader(CsvHeader header)
{
    public IEnumerable<ReadItem> Read(TextReader text)
    {
        var row = 0;
        foreach (var read in new CsvRows(text, header.Delimiter).Read())
        {
            if (row++ < header.Row)
            {
                continue;
            }

            if (row == header.Row + 1)
            {
                yield return Remark(read, FormatMessages.ColumnsRead(Columns(field => field is not null), Columns(field => field is null)));
                continue;
            }

            foreach (var item in ReadRow(read))
            {
                yield return item with { Source = read.Text };
            }
        }
    }

    private IEnumerable<ReadItem> ReadRow(CsvRow row)
    {
        var cells = CsvRows.Cells(row.IsUnclosed ? CsvRows.Closed(row.Text, header.Delimiter) : row.Text, header.Delimiter);
        if (cells.All(string.IsNullOrWhiteSpace))
        {
            yield break;
        }

        var record = new CsvRecordAdapter(header, cells, row.Line).Adapt();
        yield return record is not null ? ReadItem.Of(record) : ReadItem.Of(new FormatProblem(row.Line, FormatMessages.Quote(row.Text), FormatMessages.RecordWithoutContent, true));
        if (row.IsCut)
        {
            yield return Remark(row, FormatMessages.LineTooLong);
        }
        else if (row.IsUnclosed)
        {
            yield return Remark(row, FormatMessages.QuotationUnclosed);
        }
        else if (record is not null && cells.Count < header.Names.Count)
        {
            yield return Remark(row, FormatMessages.RowTooShort);
        }
        else if (cells.Skip(header.Names.Count).Any(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            yield return Remark(row, FormatMessages.RowTooLong);
        }
    }

    private IReadOnlyList<string> Columns(Func<CsvField?, bool> isMeant) =>
        [.. header.Names.Zip(header.Fields).Where(pair => isMeant(pair.Second) && pair.First.Length > 0)
            .Select(pair => pair.Second is { } field ? $"{pair.First} = {NameOf(field)}" : pair.First)];

    private static string NameOf(CsvField field) => field switch
    {
        CsvField.Doi or CsvField.Pmid or CsvField.Pmcid or CsvField.Issn or CsvField.Isbn or CsvField.Url => field.ToString().ToUpperInvariant(),
        CsvField.Mesh => "MeSH",
        _ => Capital.Replace(field.ToString(), " $0").ToLowerInvariant(),
    };

    private static ReadItem Remark(CsvRow row, string why) => ReadItem.Of(new FormatProblem(row.Line, FormatMessages.Quote(row.Text), why));

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital { get; }
}
