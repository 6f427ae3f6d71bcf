namespace PsyLit.Core.Relations;

/// <summary>Recognises preprints.</summary>
public static class Preprints
{
    /// <summary>The CSL type that readers give a preprint; also other works of no particular kind.</summary>
    internal const string CslType = "article";

    // Beginnings of the DOIs of bioRxiv and medRxiv, Research Square, PsyArXiv and OSF, arXiv, SSRN, Preprints.org, Authorea.
    private static readonly string[] Servers =
    [
        "10.1101/20", "10.21203/rs.", "10.31234/osf.io", "10.31219/osf.io", "10.48550/arxiv.", "10.2139/ssrn.", "10.20944/preprints", "10.22541/au.",
    ];

    /// <summary>True when the source calls the work a preprint, or the DOI is one of a preprint server.</summary>
    public static bool AreCertain(IReadOnlyList<string> publicationTypes, string? doiKey)
    {
        ArgumentNullException.ThrowIfNull(publicationTypes);
        return publicationTypes.Contains("Preprint", StringComparer.OrdinalIgnoreCase)
            || (doiKey is not null && Servers.Any(server => doiKey.StartsWith(server, StringComparison.Ordinal)));
    }

    /// <summary>True when the work is one for certain, or its type allows no other guess.</summary>
    public static bool AreLikely(string type, IReadOnlyList<string> publicationTypes, string? doiKey) =>
        type == CslType || AreCertain(publicationTypes, doiKey);
}
