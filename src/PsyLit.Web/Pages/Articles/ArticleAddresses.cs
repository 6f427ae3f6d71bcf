using PsyLit.Core.Articles;
using PsyLit.Formats.Records;

namespace PsyLit.Web.Pages.Articles;

/// <summary>Turns identifiers into links to the registries that resolve them.</summary>
public static class ArticleAddresses
{
    /// <summary>All identifiers of an article: DOI, PubMed and PMC first, then registrations and other numbers.</summary>
    public static IReadOnlyList<ArticleAddress> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var addresses = new List<ArticleAddress>();
        if (article.Doi is { Length: > 0 } doi)
            addresses.Add(new("DOI", doi, Doi(doi)));
        if (article.Pmid is { Length: > 0 } pmid)
            addresses.Add(new("PubMed", pmid, PubMed(pmid)));
        if (article.Pmcid is { Length: > 0 } pmcid)
            addresses.Add(new("PMC", pmcid, $"https://pmc.ncbi.nlm.nih.gov/articles/{Uri.EscapeDataString(pmcid)}/"));
        addresses.AddRange(article.OtherIdentifiers.Select(Other));
        return addresses;
    }

    /// <summary>Where a DOI is resolved. Slashes of the suffix stay readable; everything else that a path cannot hold is escaped.</summary>
    public static string Doi(string doi)
    {
        ArgumentNullException.ThrowIfNull(doi);
        return "https://doi.org/" + Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal)
            .Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal);
    }

    /// <summary>The PubMed page of a record.</summary>
    public static string PubMed(string pmid) => $"https://pubmed.ncbi.nlm.nih.gov/{Uri.EscapeDataString(pmid)}/";

    // Registrations are recognised by their own form, because sources differ in how they name the scheme.
    private static ArticleAddress Other(Identifier identifier)
    {
        var value = identifier.Value;
        var escaped = Uri.EscapeDataString(value);
        if (value.StartsWith("NCT", StringComparison.OrdinalIgnoreCase))
            return new("ClinicalTrials.gov", value, $"https://clinicaltrials.gov/study/{escaped}");
        if (value.StartsWith("ISRCTN", StringComparison.OrdinalIgnoreCase))
            return new("ISRCTN", value, $"https://www.isrctn.com/{escaped}");
        return new(identifier.Scheme == "registration" ? "Registration" : identifier.Scheme, value, null);
    }
}
