using PsyLit.Core.Imports;

namespace PsyLit.Core.PubMed.Confirming;

/// <summary>What confirming records did.</summary>
public sealed record ConfirmReport
{
    /// <summary>Records that were asked about.</summary>
    public int Asked { get; init; }

    /// <summary>What changed in each record, and what was found amiss; null when nothing could be asked.</summary>
    public ImportReport? Report { get; init; }

    /// <summary>Why it ended early, as a sentence; null when it came to its end.</summary>
    public string? Failure { get; init; }
}
