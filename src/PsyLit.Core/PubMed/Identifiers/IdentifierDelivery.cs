namespace PsyLit.Core.PubMed.Identifiers;

/// <summary>What became of a list of identifiers.</summary>
public sealed record IdentifierDelivery
{
    /// <summary>Records written to the file.</summary>
    public int Records { get; init; }

    /// <summary>Identifiers that PubMed has no record for.</summary>
    public IReadOnlyList<FoundIdentifier> NotFound { get; init; } = [];

    /// <summary>Why looking up ended early, as a sentence; null when it came to its end.</summary>
    public string? Failure { get; init; }
}
