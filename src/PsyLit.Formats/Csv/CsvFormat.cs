namespace PsyLit.Formats.Csv;

/// <summary>Tables as spreadsheets, databases and screening tools export them: comma, semicolon, tab or stroke between cells, a row that names the columns.</summary>
/// <remarks>
/// Columns are known by their names. The first thing read is a remark on how each was taken; those whose names say nothing certain (labels,
/// decisions, scores) are kept as they are under their names. A file without such a row is refused, because a guess would mix fields up.
/// </remarks>
public sealed class CsvFormat : ICitationFormat
{
    public string Name => "csv";

    public string DisplayName => "CSV or TSV table";

    public IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv", ".tab"];

    public bool Recognises(string head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.AsSpan().TrimStart("\uFEFF \t\r\n") is [not ('<' or '{' or '[' or '@' or '%'), ..] && (CsvHeader.Find(head) is not null || CsvHeader.IsTableWithout(head));
    }

    public IEnumerable<ReadItem> Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var head = new char[FormatDetector.HeadLength];
        var length = text.ReadBlock(head, 0, head.Length);
        var beginning = new string(head, 0, length);
        return CsvHeader.Find(beginning) is { } header
            ? new CsvTableReader(header).Read(new HeadReader(beginning, text))
            : [ReadItem.Of(new FormatProblem(1, FormatMessages.Quote(beginning.AsSpan().TrimStart().EnumerateLines() is var lines && lines.MoveNext() ? lines.Current.ToString() : ""), FormatMessages.TableWithoutHeader, true))];
    }

    /// <summary>The beginning that was looked at, then the rest.</summary>
    private sealed class HeadReader(string head, TextReader rest) : TextReader
    {
        private int at;

        public override int Read(char[] buffer, int index, int count)
        {
            if (at == head.Length)
            {
                return rest.Read(buffer, index, count);
            }

            var taken = Math.Min(count, head.Length - at);
            head.CopyTo(at, buffer, index, taken);
            at += taken;
            return taken;
        }
    }
}
