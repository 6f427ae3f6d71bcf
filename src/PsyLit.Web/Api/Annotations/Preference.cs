using System.Text.RegularExpressions;
using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Core.Annotations.WebAnnotations.Listings;

namespace PsyLit.Web.Api.Annotations;

/// <summary>How much of a container a client wants: the <c>Prefer</c> header (RFC 7240) with the words of the Web Annotation Protocol, section 4.2.1.</summary>
internal static partial class Preference
{
    private const string Minimal = WebVocabulary.Platform + "PreferMinimalContainer";

    private const string Iris = WebVocabulary.Namespace + "PreferContainedIRIs";

    private const string Descriptions = WebVocabulary.Namespace + "PreferContainedDescriptions";

    /// <summary>The form wanted. What the address says comes before what the header says; without either it is all that the annotations say.</summary>
    /// <returns>Null when IRIs and descriptions are wanted at once, which cannot be.</returns>
    public static ListingForm? Read(HttpRequest request)
    {
        var wanted = Included().Match(string.Join(',', request.Headers["Prefer"].ToArray())).Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (wanted.Contains(Iris) && wanted.Contains(Descriptions))
            return null;
        var withIris = request.Query["iris"].ToString() switch
        {
            "1" => true,
            "0" => false,
            _ => wanted.Contains(Iris),
        };
        return new ListingForm(withIris, wanted.Contains(Minimal));
    }

    [GeneratedRegex("""return\s*=\s*"?representation"?\s*;[^,]*?\binclude\s*=\s*"([^"]*)["]""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 100)]
    private static partial Regex Included();
}
