using System.Globalization;

namespace PsyLit.EUtilities;

/// <summary>ESearch, EFetch and EPost over the made-up records, with the limits of the real ones for PubMed.</summary>
internal sealed class Utilities(MadeUpPubMed pubMed)
{
    private const int MostListed = 10_000;
    private const int LastStart = 9_998;

    private readonly Dictionary<string, List<IReadOnlyList<string>>> sessions = new(StringComparer.Ordinal);
    private int sessionCount;

    /// <summary>The body and its content type; null for an unknown utility.</summary>
    public (string Body, string Type)? Answer(string program, IReadOnlyDictionary<string, string> fields) => program switch
    {
        "esearch.fcgi" => (Search(fields), "application/json; charset=UTF-8"),
        "efetch.fcgi" => (Fetch(fields), "text/xml; charset=UTF-8"),
        "epost.fcgi" => (Post(fields), "text/xml; charset=UTF-8"),
        _ => null,
    };

    private string Search(IReadOnlyDictionary<string, string> fields)
    {
        var term = Text(fields, "term").Trim();
        if (term.Length == 0)
        {
            return Answers.SearchError("Empty term and query_key - nothing todo");
        }

        var start = Number(fields, "retstart", 0);
        if (start > LastStart)
        {
            return Answers.SearchError("Search Backend failed: Exception:\n'retstart' cannot be larger than 9998. For PubMed, ESearch can only retrieve the first 9,999 records matching the query.");
        }

        var isCreateDate = Text(fields, "datetype") == "crdt";
        var found = pubMed.Search(term, isCreateDate ? Text(fields, "mindate") : "", isCreateDate ? Text(fields, "maxdate") : "");
        var ids = found.ConvertAll(record => record.Pmid);
        var page = ids.Skip(start).Take(Math.Min(Number(fields, "retmax", 20), MostListed)).ToList();
        var (webEnv, queryKey) = Text(fields, "usehistory") == "y" ? Keep(Text(fields, "WebEnv"), ids) : (null, null);
        return Answers.Search(term, ids.Count, start, page, webEnv, queryKey);
    }

    private string Fetch(IReadOnlyDictionary<string, string> fields)
    {
        IEnumerable<string> ids;
        if (Text(fields, "WebEnv") is { Length: > 0 } webEnv)
        {
            var start = Number(fields, "retstart", 0);
            if (History(webEnv, Text(fields, "query_key")) is not { } kept || start > LastStart)
            {
                return Answers.FetchError($"Cannot retrieve history data. query_key: {Text(fields, "query_key")}, WebEnv: {webEnv}, retstart: {start}");
            }

            // A page that crosses the cap is clamped without a word.
            ids = kept.Take(LastStart + 1).Skip(start).Take(Math.Min(Number(fields, "retmax", 20), MostListed));
        }
        else
        {
            ids = Text(fields, "id").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }

        return Answers.Articles(ids.Select(pubMed.Find).OfType<MadeUpRecord>());
    }

    private string Post(IReadOnlyDictionary<string, string> fields)
    {
        var (webEnv, queryKey) = Keep(Text(fields, "WebEnv"), Text(fields, "id").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return Answers.Posted(webEnv, queryKey);
    }

    private (string WebEnv, string QueryKey) Keep(string webEnv, IReadOnlyList<string> ids)
    {
        lock (sessions)
        {
            if (!sessions.TryGetValue(webEnv, out var queries))
            {
                webEnv = string.Create(CultureInfo.InvariantCulture, $"MCID_made_up_{++sessionCount}");
                sessions[webEnv] = queries = [];
            }

            queries.Add(ids);
            return (webEnv, queries.Count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private IReadOnlyList<string>? History(string webEnv, string queryKey)
    {
        lock (sessions)
        {
            return sessions.TryGetValue(webEnv, out var queries) && int.TryParse(queryKey, CultureInfo.InvariantCulture, out var number)
                && number >= 1 && number <= queries.Count ? queries[number - 1] : null;
        }
    }

    private static string Text(IReadOnlyDictionary<string, string> fields, string name) => fields.GetValueOrDefault(name, "");

    private static int Number(IReadOnlyDictionary<string, string> fields, string name, int otherwise) =>
        int.TryParse(Text(fields, name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
