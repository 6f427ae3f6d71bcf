using PsyLit.Core.PubMed.Fetching;
using PsyLit.Core.PubMed.Identifiers;

namespace PsyLit.Core.PubMed;

/// <summary>What an import asked of PubMed, and what of it did not come.</summary>
/// <remarks>A row of its own: the import's list and counts begin anew with each run over the fetched file, and this stays.</remarks>
public sealed class ImportFetch
{
    public long ImportId { get; set; }

    /// <summary>The query in PubMed's own language; null when identifiers were asked for.</summary>
    public string? Query { get; set; }

    /// <summary>The first day of the create date asked for (<c>crdt</c>); null for no limit.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>The PMIDs, DOIs and PMCIDs asked for, as people write them; empty for a query.</summary>
    public IReadOnlyList<string> Identifiers { get; set; } = [];

    /// <summary>Those of them that PubMed has no record of.</summary>
    public IReadOnlyList<string> NotFound { get; set; } = [];

    /// <summary>What PubMed counted and could not deliver, each as a sentence.</summary>
    public IReadOnlyList<string> Gaps { get; set; } = [];

    /// <summary>Why fetching ended early, as a sentence; null when it came to its end. What had come by then is in the import.</summary>
    public string? Failure { get; set; }

    /// <summary>An order of the records that identifiers name.</summary>
    public static ImportFetch Of(IEnumerable<FoundIdentifier> identifiers) =>
        new() { Identifiers = [.. identifiers.Select(identifier => identifier.ToString())] };

    /// <summary>Notes what came of a query.</summary>
    public void Note(PubMedDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        (NotFound, Gaps, Failure) = ([], delivery.Gaps, delivery.Failure);
    }

    /// <summary>Notes what came of identifiers.</summary>
    public void Note(IdentifierDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        (NotFound, Gaps, Failure) = ([.. delivery.NotFound.Select(identifier => identifier.ToString())], [], delivery.Failure);
    }
}
