using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Csv;

/// <summary>Cuts a table into rows, so that a quotation mark that is never closed costs one row and not the rest of the file.</summary>
internal sealed class CsvRows(TextReader text, char delimiter)
{
    /// <summary>A row longer than this many characters has lost its closing quotation mark.</summary>
    public const int MaximumRowLength = 1024 * 1024;

    private readonly LineReader lines = new(text);
    private readonly Queue<(int Line, string Text, bool IsCut)> waiting = new();

    /// <summary>The rows that are not blank.</summary>
    public IEnumerable<CsvRow> Read()
    {
        while (Next() is var (line, first, isCut) && first is not null)
        {
            if (string.IsNullOrWhiteSpace(first))
            {
                continue;
            }

            var inQuotes = EndsInQuotes(first, false);
            if (!inQuotes)
            {
                yield return new CsvRow(line, first, isCut, false);
                continue;
            }

            var further = new List<(int Line, string Text, bool IsCut)>();
            var length = first.Length;
            while (inQuotes && length <= MaximumRowLength && Next() is var (number, next, nextIsCut) && next is not null)
            {
                further.Add((number, next, nextIsCut));
                if (BeginsRow(next))
                {
                    break;
                }

                length += next.Length + 1;
                inQuotes = EndsInQuotes(next, true);
            }

            if (inQuotes)
            {
                PutBack(further);
                yield return new CsvRow(line, first, isCut, true);
            }
            else
            {
                yield return new CsvRow(line, string.Join('\n', further.Select(part => part.Text).Prepend(first)), isCut || further.Exists(part => part.IsCut), false);
            }
        }
    }

    /// <summary>The cells of a row; none of what a row says makes this fail.</summary>
    public static IReadOnlyList<string> Cells(string row, char delimiter)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            BadDataFound = null,
            HasHeaderRecord = false,
            CacheFields = false,
        };
        using var parser = new CsvParser(new StringReader(row), configuration);
        return parser.Read() ? parser.Record ?? [] : [];
    }

    /// <summary>A line as far as its quotation marks are closed, for a row that has lost one.</summary>
    public static string Closed(string row, char delimiter)
    {
        var open = row.LastIndexOf(delimiter + "\"", StringComparison.Ordinal);
        return open < 0 ? row.TrimStart('"') : new StringBuilder(row).Remove(open + 1, 1).ToString();
    }

    private (int Line, string? Text, bool IsCut) Next()
    {
        if (waiting.TryDequeue(out var line))
        {
            return line;
        }

        return lines.TryRead(out var read) ? (lines.Number, read.ToString(), lines.WasCut) : (0, null, false);
    }

    private void PutBack(List<(int Line, string Text, bool IsCut)> further)
    {
        var later = waiting.ToList();
        waiting.Clear();
        foreach (var line in further.Concat(later))
        {
            waiting.Enqueue(line);
        }
    }

    /// <summary>Within quotation marks, a line that opens with one and goes on with text is another row: the mark before it was never closed.</summary>
    private bool BeginsRow(string line) => line.Length > 1 && line[0] == '"' && line[1] != '"' && line[1] != delimiter;

    /// <summary>RFC 4180: a quotation mark opens only at the beginning of a cell, and two within one stand for one.</summary>
    private bool EndsInQuotes(string line, bool inQuotes)
    {
        var at = 0;
        while (true)
        {
            if (inQuotes)
            {
                var close = line.IndexOf('"', at);
                if (close < 0)
                {
                    return true;
                }

                var isDoubled = close + 1 < line.Length && line[close + 1] == '"';
                (inQuotes, at) = (isDoubled, close + (isDoubled ? 2 : 1));
                continue;
            }

            if (at < line.Length && line[at] == '"' && (at == 0 || line[at - 1] == delimiter))
            {
                (inQuotes, at) = (true, at + 1);
                continue;
            }

            var next = line.IndexOf(delimiter, at);
            if (next < 0)
            {
                return false;
            }

            at = next + 1;
        }
    }
}
