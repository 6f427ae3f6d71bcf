using System.Text.RegularExpressions;
using PsyLit.Formats.Fields.Identifiers;

namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>Recognises identifiers among the words of a query: a DOI or PMID as pasted from a reference list or an address bar.</summary>
internal static partial class TypedIdentifier
{
    /// <summary>The identifier a word is; null when it is none. A bare number of 5 to 8 digits may be a PMID: <paramref name="mayBeWord"/> tells.</summary>
    public static IndexQuery.Identifier? Read(string word, out bool mayBeWord)
    {
        mayBeWord = false;
        if (Doi().Match(word) is { Success: true } doi)
            return new IndexQuery.Identifier("doi", doi.Groups["doi"].Value);
        if (PubMedAddress().Match(word) is { Success: true } address)
            return new IndexQuery.Identifier("pmid", address.Groups["pmid"].Value);
        if (Pmcid().Match(word) is { Success: true } pmcid)
            return new IndexQuery.Identifier("pmcid", pmcid.Groups["pmcid"].Value);
        if (!Number().IsMatch(word))
            return null;
        mayBeWord = true;
        return new IndexQuery.Identifier("pmid", word);
    }

    /// <summary>A DOI without what people paste around it.</summary>
    public static string BareDoi(string typed) => Doi().Match(typed) is { Success: true } doi ? doi.Groups["doi"].Value : typed;

    // The shape CrossRef recommends for modern DOIs; what ends a sentence is not part of it.
    [GeneratedRegex(@"^(https?://(dx\.)?doi\.org/|doi:)?(?<doi>10\.[0-9]{4,9}/\S*[^\s.,;])[.,;]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Doi();

    [GeneratedRegex($@"^https?://(www\.)?(pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/(?<pmid>{PubMedNumbers.PmidDigits})/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PubMedAddress();

    [GeneratedRegex($@"^(?<pmcid>PMC{PubMedNumbers.PmcidDigits})[.,;]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pmcid();

    [GeneratedRegex(@"^[0-9]{5,8}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
