using Microsoft.AspNetCore.Routing.Matching;

namespace PsyLit.Web.Api.Annotations;

/// <summary>Chooses between a page and JSON-LD where both have one address: browsers, which ask for HTML, and forms get the page, everything else JSON-LD or Turtle.</summary>
/// <remarks>The Web Annotation Protocol wants JSON-LD where no <c>Accept</c> is sent (sections 3 and 4.2).</remarks>
internal sealed class JsonLdOrPage : MatcherPolicy, IEndpointSelectorPolicy
{
    // JSON-LD is all there is for them.
    private static readonly string[] OfPrograms = [HttpMethods.Put, HttpMethods.Delete, HttpMethods.Patch, HttpMethods.Options];

    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(IsJsonLd);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var wanted = WantsJsonLd(httpContext.Request);
        var valid = Enumerable.Range(0, candidates.Count).Where(candidates.IsValidCandidate).ToList();
        if (valid.Exists(at => IsJsonLd(candidates[at].Endpoint) == wanted))
        {
            foreach (var at in valid.Where(at => IsJsonLd(candidates[at].Endpoint) != wanted))
                candidates.SetValidity(at, false);
        }

        return Task.CompletedTask;
    }

    /// <summary>Whether a request is better answered with JSON-LD than with a page.</summary>
    internal static bool WantsJsonLd(HttpRequest request)
    {
        if (OfPrograms.Contains(request.Method, StringComparer.OrdinalIgnoreCase))
            return true;
        if (HttpMethods.IsPost(request.Method))
            return !request.HasFormContentType;
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0
            || AskedForm.Quality(accepted, "application/ld+json", "application/json", "text/turtle") >= AskedForm.Quality(accepted, "text/html", "application/xhtml+xml");
    }

    private static bool IsJsonLd(Endpoint endpoint) => endpoint.Metadata.GetMetadata<JsonLdEndpoint>() is not null;
}
