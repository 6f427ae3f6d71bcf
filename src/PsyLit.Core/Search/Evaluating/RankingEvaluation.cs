using PsyLit.Core.Imports;
using PsyLit.Formats;

namespace PsyLit.Core.Search.Evaluating;

/// <summary>Measures the ranking on a collection with judgements, on the very road that readers' searches take.</summary>
/// <remarks>For an empty library, which the documents of the collection are imported into.</remarks>
public sealed class RankingEvaluation(FileImport import, ArticleSearch search)
{
    /// <summary>Results of a query that count: mean average precision is taken over so many.</summary>
    public const int Depth = 1000;

    /// <summary>Imports the documents and asks all queries.</summary>
    /// <returns>By query, the documents found, best first.</returns>
    /// <exception cref="InvalidDataException">A file of the collection is damaged.</exception>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> RunAsync(JudgedDocuments collection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(collection);
        // A new library numbers its articles from 1 on, in the order in which they come in.
        var documents = new List<string>();
        var report = await import.RunAsync(Records(collection, documents), new FileImportRequest(JudgedDocuments.DocumentsName), null, cancellationToken);
        if (report.Failure is not null || report.Added != documents.Count)
            throw new InvalidDataException($"Of {documents.Count} documents {report.Added} could be taken in. {report.Failure}");

        var runs = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (id, text) in collection.Queries())
        {
            var found = await search.FindAsync(new SearchRequest { Text = text }, Depth, withNear: true, cancellationToken);
            // What cannot be read as a query is asked in plain words, as its error would tell a reader to do.
            if (found.Error is not null)
                found = await search.FindAsync(new SearchRequest { Text = PlainWords(text) }, Depth, withNear: true, cancellationToken);
            runs[id] = [.. found.Ids.Select(article => documents[(int)article - 1])];
        }

        return runs;
    }

    private static IEnumerable<ReadItem> Records(JudgedDocuments collection, List<string> documents)
    {
        foreach (var document in collection.Documents())
        {
            documents.Add(document.Id);
            yield return ReadItem.Of(JudgedDocuments.RecordOf(document, documents.Count));
        }
    }

    private static string PlainWords(string text)
    {
        var words = new string([.. text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).ToLowerInvariant();
        return words.Length <= SearchRequest.MaxTextLength ? words : words[..SearchRequest.MaxTextLength];
    }
}
