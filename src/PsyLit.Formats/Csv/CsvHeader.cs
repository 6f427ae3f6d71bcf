namespace PsyLit.Formats.Csv;

/// <summary>The row that names the columns, and how they are read.</summary>
/// <param name="Delimiter">What separates cells.</param>
/// <param name="Row">Its place among the rows that are not blank, from 0; what stands before it is a preamble.</param>
/// <param name="Names">The names as they stand.</param>
/// <param name="Fields">What each column holds; null for one that is kept as it is.</param>
internal sealed record CsvHeader(char Delimiter, int Row, IReadOnlyList<string> Names, IReadOnlyList<CsvField?> Fields)
{
    // Exporters write a line or two about the search before the header.
    private const int LongestPreamble = 20;

    private static readonly char[] Delimiters = [',', '\t', ';', '|'];

    /// <summary>The header within the beginning of a file; null when no row names at least two columns, one of which says what a work is.</summary>
    public static CsvHeader? Find(string head)
    {
        var lines = Rows(head, LongestPreamble);
        CsvHeader? best = null;
        for (var row = 0; row < lines.Count && best is null; row++)
        {
            foreach (var delimiter in Delimiters.Where(lines[row].Contains))
            {
                var names = CsvRows.Cells(lines[row], delimiter).Select(name => name.Trim()).ToList();
                var header = new CsvHeader(delimiter, row, names, CsvHeaderNames.Read(names));
                if (header.IsOne && (best is null || header.Known > best.Known))
                {
                    best = header;
                }
            }
        }

        return best;
    }

    /// <summary>True when the beginning of a file is rows of as many cells each, though none of them is a header.</summary>
    public static bool IsTableWithout(string head)
    {
        const int FewestCells = 4, FewestRows = 3;
        var lines = Rows(head, FewestRows);
        return lines.Count == FewestRows && Delimiters.Any(delimiter =>
            lines.Select(line => CsvRows.Cells(line, delimiter).Count).Distinct().ToList() is [>= FewestCells] && lines.All(line => line.Contains('"', StringComparison.Ordinal) || delimiter != ','));
    }

    /// <summary>True for a table that PsyLit wrote, though columns may have been deleted, added or moved since: its cells are exact.</summary>
    public bool IsOwn => CsvColumns.Signature.All(Names.Contains);

    // Lines end as the rows of the table do, and nowhere else: a line separator of Unicode is part of a cell.
    private static List<string> Rows(string head, int most) =>
        [.. head.TrimStart('\uFEFF').Split(["\r\n", "\n", "\r"], StringSplitOptions.None).Where(line => !string.IsNullOrWhiteSpace(line)).Take(most)];

    private int Known => Fields.Count(column => column is not null);

    private bool IsOne => Fields.Distinct().Count(column => column is not null) >= 2
        && Fields.Any(column => column is CsvField.Title or CsvField.Doi or CsvField.Pmid or CsvField.Abstract)
        && Names.All(name => name.Length <= 100);
}
