using PsyLit.Core.Articles;

namespace PsyLit.Core.Duplicates.Deciding;

/// <summary>A pair that waits for a curator.</summary>
public sealed record OpenPair
{
    public required DuplicatePair Pair { get; init; }

    /// <summary>The article with the lower number.</summary>
    public required Article First { get; init; }

    public required Article Second { get; init; }
}
