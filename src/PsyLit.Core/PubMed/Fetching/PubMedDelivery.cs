namespace PsyLit.Core.PubMed.Fetching;

/// <summary>What was fetched into a file.</summary>
public sealed record PubMedDelivery
{
    /// <summary>Records written to the file.</summary>
    public required int Records { get; init; }

    /// <summary>What could not be fetched though PubMed counted it, each as a sentence.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];

    /// <summary>Why fetching ended early, as a sentence; null when it came to its end. The file is whole all the same.</summary>
    public string? Failure { get; init; }
}
