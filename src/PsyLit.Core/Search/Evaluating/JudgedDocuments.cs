using System.Globalization;
using System.Text.Json;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Search.Evaluating;

/// <summary>Documents, queries, and which documents people found relevant to which query, in three files of a folder.</summary>
/// <remarks>
/// <c>docs.jsonl</c>: a JSON object a line with <c>id</c>, <c>title</c> and <c>abstract</c>. <c>queries.tsv</c>: id, tab, text.
/// <c>qrels.tsv</c>: query, document, judgement; larger than 0 is relevant.
/// </remarks>
public sealed class JudgedDocuments(string folder)
{
    public const string DocumentsName = "docs.jsonl";

    public const string QueriesName = "queries.tsv";

    public const string JudgementsName = "qrels.tsv";

    /// <summary>The names of the files that are missing.</summary>
    public IReadOnlyList<string> Missing => [.. new[] { DocumentsName, QueriesName, JudgementsName }.Where(name => !File.Exists(Path.Combine(folder, name)))];

    /// <summary>The documents, one after another.</summary>
    /// <exception cref="InvalidDataException">A line is no such object.</exception>
    public IEnumerable<(string Id, string Title, string Abstract)> Documents()
    {
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(folder, DocumentsName)).Where(line => line.Length > 0))
        {
            number++;
            using var document = Parse(line, number);
            yield return (Text(document.RootElement, "id"), Text(document.RootElement, "title"), Text(document.RootElement, "abstract"));
        }
    }

    /// <summary>The queries by id, in the order of the file.</summary>
    public IReadOnlyList<(string Id, string Text)> Queries() => [.. Rows(QueriesName, 2).Select(row => (row[0], row[1]))];

    /// <summary>By query, the judgements of documents.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Judgements() => Rows(JudgementsName, 3)
        .Where(row => int.TryParse(row[2], NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
        .GroupBy(row => row[0])
        .ToDictionary(
            query => query.Key,
            query => (IReadOnlyDictionary<string, int>)query.GroupBy(row => row[1])
                .ToDictionary(document => document.Key, document => document.Max(row => int.Parse(row[2], CultureInfo.InvariantCulture))));

    /// <summary>A document as a record to be imported.</summary>
    /// <param name="document">The document.</param>
    /// <param name="number">A number of its own, so that no two documents are taken for one work, whatever their titles.</param>
    public static CitationRecord RecordOf((string Id, string Title, string Abstract) document, int number) => new()
    {
        Title = document.Title.Length > 0 ? document.Title : $"Document {document.Id}",
        Pmid = number.ToString(CultureInfo.InvariantCulture),
        Abstract = document.Abstract.Length > 0 ? [new AbstractSection(null, null, document.Abstract)] : [],
    };

    private IEnumerable<string[]> Rows(string name, int columns) =>
        File.ReadLines(Path.Combine(folder, name)).Select(line => line.Split('\t')).Where(row => row.Length >= columns);

    private static JsonDocument Parse(string line, int number)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"Line {number} of {DocumentsName} is no JSON: {problem.Message}", problem);
        }
    }

    private static string Text(JsonElement document, string name) => !document.TryGetProperty(name, out var value) ? ""
        : value.ValueKind == JsonValueKind.String ? value.GetString()!
        : value.ToString();
}
