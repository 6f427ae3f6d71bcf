using System.Globalization;

namespace PsyLit.Core.PubMed.Identifiers;

/// <summary>What was recognised in a text, in words.</summary>
public static class IdentifierWords
{
    /// <summary>"Recognised 12 PMIDs, 1 DOI and 3 PMCIDs."</summary>
    public static string Sentence(IReadOnlyList<FoundIdentifier> found)
    {
        var parts = new[] { (IdentifierKind.Pmid, "PMID"), (IdentifierKind.Doi, "DOI"), (IdentifierKind.Pmcid, "PMCID") }
            .Select(kind => (Count: found.Count(identifier => identifier.Kind == kind.Item1), Name: kind.Item2))
            .Where(part => part.Count > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count:N0} {part.Name}{(part.Count == 1 ? "" : "s")}"))
            .ToList();
        return parts.Count switch
        {
            0 => "No PMID, DOI or PMCID was recognised.",
            1 => $"Recognised {parts[0]}.",
            _ => $"Recognised {string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}.",
        };
    }
}
