using PsyLit.Core.Search.Facets;

namespace PsyLit.Web.Pages.Search;

/// <summary>What facets are called on pages.</summary>
public static class FacetWords
{
    /// <summary>The title of its list: "Study design".</summary>
    public static string One(Facet facet) => facet == Facet.Design ? "Study design" : facet.ToString();

    /// <summary>Its values in running text: "study designs".</summary>
    public static string Many(Facet facet) => facet switch
    {
        Facet.Design => "study designs",
        Facet.Species => "species",
        _ => facet.ToString().ToLowerInvariant() + "s",
    };
}
