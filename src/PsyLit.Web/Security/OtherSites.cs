namespace PsyLit.Web.Security;

/// <summary>Tells posts of this site's pages from those that another site makes a browser send.</summary>
/// <remarks>
/// For posts that change nothing but what a visitor has ticked: pages of guests stay free of the antiforgery token and its cookie. Browsers
/// send <c>Sec-Fetch-Site</c> (W3C Fetch Metadata) or at least <c>Origin</c> with every post, and no page can forge either.
/// </remarks>
public static class OtherSites
{
    /// <summary>True when the request was made by a page of another site.</summary>
    public static bool IsFromAnotherSite(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } from)
            return from is not ("same-origin" or "none");
        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
