using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PsyLit.Core.PubMed.Requests;

/// <summary>ESearch's JSON (<c>retmode=json</c>), as far as it is used.</summary>
internal sealed record SearchAnswer
{
    [JsonPropertyName("esearchresult")]
    public SearchResult? Result { get; init; }

    public PubMedSearch ToSearch()
    {
        var result = Result!;
        return new PubMedSearch
        {
            Count = int.Parse(result.Count!, NumberStyles.None, CultureInfo.InvariantCulture),
            Pmids = result.Ids ?? [],
            Translation = result.Translation ?? "",
            WebEnv = result.WebEnv ?? "",
            QueryKey = result.QueryKey ?? "",
            Warnings = [.. Sentences(result)],
        };
    }

    private static IEnumerable<string> Sentences(SearchResult result)
    {
        foreach (var phrase in Strings(result.Errors, "phrasesnotfound").Concat(Strings(result.Warnings, "quotedphrasesnotfound")))
        {
            yield return $"PubMed found nothing for {phrase}.";
        }

        foreach (var field in Strings(result.Errors, "fieldsnotfound"))
        {
            yield return $"PubMed knows no field {field}.";
        }

        foreach (var phrase in Strings(result.Warnings, "phrasesignored"))
        {
            yield return $"PubMed ignored {phrase}.";
        }

        foreach (var message in Strings(result.Warnings, "outputmessages"))
        {
            yield return message;
        }
    }

    private static IEnumerable<string> Strings(JsonElement? list, string name) =>
        list is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)
            : [];

    internal sealed record SearchResult
    {
        [JsonPropertyName("count")]
        public string? Count { get; init; }

        [JsonPropertyName("idlist")]
        public IReadOnlyList<string>? Ids { get; init; }

        [JsonPropertyName("webenv")]
        public string? WebEnv { get; init; }

        [JsonPropertyName("querykey")]
        public string? QueryKey { get; init; }

        [JsonPropertyName("querytranslation")]
        public string? Translation { get; init; }

        [JsonPropertyName("errorlist")]
        public JsonElement? Errors { get; init; }

        [JsonPropertyName("warninglist")]
        public JsonElement? Warnings { get; init; }

        [JsonPropertyName("ERROR")]
        public string? Error { get; init; }
    }
}
