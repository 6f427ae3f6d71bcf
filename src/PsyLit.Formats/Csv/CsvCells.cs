using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Csv;

/// <summary>Reads single cells: missing values, lists in the shapes of many makers, names.</summary>
/// <param name="areOwn">
/// True when PsyLit wrote the table: then every cell is read as <see cref="CsvColumns"/> writes it, and nothing is guessed. In other tables
/// <c>NA</c> or <c>-</c> is a missing value, a title ends without the stop that MEDLINE adds, and lists come in any shape.
/// </param>
internal sealed partial class CsvCells(bool areOwn)
{
    private static readonly HashSet<string> Missing = new(StringComparer.OrdinalIgnoreCase) { "NA", "N/A", "nan", "null", "None", "-", "--", "[]", "<NA>", "#N/A", "NaT", "n.a." };

    /// <summary>The text of a cell without the apostrophe that keeps spreadsheets from running it; null for the values that stand for none.</summary>
    public string? Text(string cell)
    {
        if (areOwn)
        {
            return cell.Length == 0 ? null : FormulaGuard.Remove(cell);
        }

        var text = FormulaGuard.Remove(cell.Trim()).Trim();
        return text.Length == 0 || Missing.Contains(text) ? null : text.Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>A number that a table made by statistics software has turned into a decimal: <c>12.0</c> → <c>12</c>.</summary>
    public static string Number(string text) => Decimal.IsMatch(text) ? text[..^2] : text;

    /// <summary>The text on one line.</summary>
    public string? Line(string? text) => areOwn || text is null ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The title on one line, without the stop at its end that belongs to a citation.</summary>
    public string? Title(string? text) => areOwn ? text : ClosingStop.Without(Line(text));

    /// <summary>Terms between semicolons, strokes or line breaks, else between commas outside brackets; also a list as Python writes it.</summary>
    public IEnumerable<string> Terms(string text) =>
        !areOwn && Values(text) is [var only] && !IsList(text) ? CommasOutsideBrackets.Split(only).Select(term => term.Trim()).Where(term => term.Length > 0) : Values(text);

    /// <summary>Values between semicolons, strokes or line breaks, or a list as Python writes it. Commas are part of a value.</summary>
    public IReadOnlyList<string> Values(string text)
    {
        if (areOwn)
        {
            return ValueList.Read(text, CsvColumns.Separator);
        }

        if (IsList(text))
        {
            return [.. Quoted.Matches(text).Select(match => (match.Groups["one"].Success ? match.Groups["one"] : match.Groups["two"]).Value.Trim()).Where(value => value.Length > 0)];
        }

        var separator = text.Contains(';', StringComparison.Ordinal) ? ';' : text.Contains('\n', StringComparison.Ordinal) ? '\n' : '|';
        return ValueList.Read(text, separator);
    }

    /// <summary>Notes: one a cell, but in a table of PsyLit's as many as there are.</summary>
    public IEnumerable<string> Notes(string text) => areOwn ? Values(text) : [text];

    /// <summary>The addresses of a cell; in other tables what is none is left out.</summary>
    public IEnumerable<string> Addresses(string text) => areOwn
        ? Values(text)
        : text.Split([' ', '\n', ';', '|'], StringSplitOptions.RemoveEmptyEntries).Where(url => url.Contains("//", StringComparison.Ordinal) || url.StartsWith("www.", StringComparison.Ordinal));

    /// <summary>A person or group; in a table of PsyLit's a comma at the end marks a group, whatever commas its name has.</summary>
    public Contributor Person(string name, ContributorRole role) =>
        !areOwn ? WholeNames.ParseEither(name, role)
        : name.EndsWith(',') ? new Contributor { Literal = name[..^1], Role = role }
        : PersonName.Parse(name, role);

    /// <summary>The names of a cell, each whole: <c>Last, F.; Last, F.</c>, <c>Last F, Last F</c>, <c>Last, F., Last, F.</c>, <c>First Last, First Last</c>.</summary>
    public IEnumerable<string> Names(string text)
    {
        if (areOwn)
        {
            return Values(text);
        }

        var values = Values(AuthorNumber.Replace(text, ""));
        if (values is not [var only] || IsList(text) || (!only.Contains(',', StringComparison.Ordinal) && !only.Contains(" and ", StringComparison.Ordinal)))
        {
            return values;
        }

        if (only.EndsWith(','))
        {
            return [only];
        }

        var joined = And.Split(only);
        return joined.Length > 1 && joined.All(name => name.Count(c => c == ',') <= 1) && (joined.Length > 2 || !joined[0].Contains(',', StringComparison.Ordinal) || joined[1].Contains(',', StringComparison.Ordinal))
            ? joined.Select(name => name.Trim(' ', ','))
            : BetweenCommas(And.Replace(only, ", "));
    }

    private static List<string> BetweenCommas(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var i = parts.Count - 1; i > 0; i--)
        {
            if (Suffix.IsMatch(parts[i]))
            {
                parts[i - 1] += ", " + parts[i];
                parts.RemoveAt(i);
            }
        }

        // Each part a whole name, or family and given names in turn; one of each alone is one name.
        var inTurn = parts.Count > 1 && parts.Count % 2 == 0 && parts.Where((_, i) => i % 2 == 1).All(part => Initials.IsMatch(part));
        return inTurn || parts is [_, _] && !parts.All(part => part.Contains(' ', StringComparison.Ordinal))
            ? [.. parts.Chunk(2).Select(pair => string.Join(", ", pair))]
            : parts.Count > 1 ? parts : [text];
    }

    private static bool IsList(string text) => text.StartsWith('[') && text.EndsWith(']') && Quoted.IsMatch(text);

    [GeneratedRegex(@"^\d+\.0$")]
    private static partial Regex Decimal { get; }

    [GeneratedRegex(@",(?![^()]*\))")]
    private static partial Regex CommasOutsideBrackets { get; }

    [GeneratedRegex(@"(?<=[\[,]\s*)(?:'(?<one>(?:[^'\\]|\\.|'(?!\s*[,\]]))*)'|""(?<two>(?:[^""\\]|\\.|""(?!\s*[,\]]))*)"")(?=\s*[,\]])")]
    private static partial Regex Quoted { get; }

    // Scopus numbers its authors: Beispiel, Johanna (57190000000).
    [GeneratedRegex(@"\s*\(\d{5,}\)")]
    private static partial Regex AuthorNumber { get; }

    [GeneratedRegex(@"\s*,?\s+(?:and|&)\s+")]
    private static partial Regex And { get; }

    [GeneratedRegex(@"^(?:Jr|Sr|II|III|IV|2nd|3rd)\.?$")]
    private static partial Regex Suffix { get; }

    [GeneratedRegex(@"^\p{Lu}\.?(?:[\s-]?\p{Lu}\.?){0,3}$")]
    private static partial Regex Initials { get; }
}
