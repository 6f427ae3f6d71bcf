using Microsoft.Net.Http.Headers;

namespace PsyLit.Web.Api.Annotations;

/// <summary>The form of RDF that a client asks for (RFC 9110, section 12.5.1).</summary>
internal static class AskedForm
{
    public const string JsonLd = "json-ld";

    public const string Turtle = "turtle";

    /// <summary>The form it likes best, JSON-LD where it likes both as much or says nothing; null when it wants neither.</summary>
    public static string? Of(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return JsonLd;
        // Plain JSON is asked for by its name only: who accepts anything but JSON-LD means another form.
        var isPlain = accepted.Any(one => one.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase));
        var (json, turtle) = (isPlain ? Quality(accepted, "application/ld+json", "application/json") : Quality(accepted, "application/ld+json"), Quality(accepted, "text/turtle"));
        return json == 0 && turtle == 0 ? null : turtle > json ? Turtle : JsonLd;
    }

    /// <summary>How much a client likes the one of some types that it likes best, from 0 to 1: what names a type says more than a range.</summary>
    public static double Quality(IList<MediaTypeHeaderValue> accepted, params string[] types) => types.Max(type =>
        accepted.Where(one => one.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
            .DefaultIfEmpty(accepted.FirstOrDefault(one => one.MatchesAllSubTypes && !one.MatchesAllTypes && one.Type.Equals(type.Split('/')[0], StringComparison.OrdinalIgnoreCase))
                ?? accepted.FirstOrDefault(one => one.MatchesAllTypes))
            .Max(one => one is null ? 0 : one.Quality ?? 1));
}
