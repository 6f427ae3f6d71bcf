using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace PsyLit.EUtilities;

/// <summary>Answers in E-utilities' own shapes.</summary>
internal static class Answers
{
    public const string Html =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><title>NCBI - made-up error page</title></head><body><h1>Server error</h1></body></html>";

    public static string RateLimit(string key, int count) => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["error"] = "API rate limit exceeded",
        ["api-key"] = key.Length > 0 ? key : "127.0.0.1",
        ["count"] = count.ToString(CultureInfo.InvariantCulture),
        ["limit"] = key.Length > 0 ? "10" : "3",
    });

    // The real server quotes the key too.
    public static string UnknownKey(string key) =>
        JsonSerializer.Serialize(new Dictionary<string, string> { ["error"] = "API key invalid", ["api-key"] = key, ["type"] = "api-key", ["status"] = "unknown" });

    public static string SearchError(string message) =>
        new JsonObject { ["header"] = Header(), ["esearchresult"] = new JsonObject { ["ERROR"] = message } }.ToJsonString();

    public static string Search(string term, int count, int start, IReadOnlyList<string> page, string? webEnv, string? queryKey)
    {
        var result = new JsonObject
        {
            ["count"] = count.ToString(CultureInfo.InvariantCulture),
            ["retmax"] = page.Count.ToString(CultureInfo.InvariantCulture),
            ["retstart"] = start.ToString(CultureInfo.InvariantCulture),
            ["idlist"] = new JsonArray([.. page.Select(id => (JsonNode)id)]),
            ["translationset"] = new JsonArray(),
            ["querytranslation"] = string.Join(" AND ", term.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Contains('[', StringComparison.Ordinal) ? word : $"\"{word.Trim('"')}\"[All Fields]")),
        };
        if (webEnv is not null)
        {
            result["querykey"] = queryKey;
            result["webenv"] = webEnv;
        }

        if (count == 0)
        {
            result["errorlist"] = new JsonObject { ["phrasesnotfound"] = new JsonArray(term), ["fieldsnotfound"] = new JsonArray() };
            result["warninglist"] = new JsonObject
            {
                ["phrasesignored"] = new JsonArray(),
                ["quotedphrasesnotfound"] = new JsonArray(),
                ["outputmessages"] = new JsonArray("No items found."),
            };
        }

        return new JsonObject { ["header"] = Header(), ["esearchresult"] = result }.ToJsonString();
    }

    public static string FetchError(string message) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<!DOCTYPE eEfetchResult>\n<eFetchResult>\n\t<ERROR>{new XText(message)}</ERROR>\n</eFetchResult>\n";

    public static string Articles(IEnumerable<MadeUpRecord> records) =>
        "<?xml version=\"1.0\" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle, 1st January 2025//EN\" \"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd\">\n"
        + new XElement("PubmedArticleSet", records.Select(record => record.ToXml())).ToString(SaveOptions.DisableFormatting) + "\n";

    public static string Posted(string webEnv, string queryKey) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<ePostResult>\n\t<QueryKey>{queryKey}</QueryKey>\n\t<WebEnv>{webEnv}</WebEnv>\n</ePostResult>\n";

    private static JsonObject Header() => new() { ["type"] = "esearch", ["version"] = "0.3" };
}
