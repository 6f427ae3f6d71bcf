using PsyLit.Core.Collections;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Collections.Reading;

/// <summary>A collection as one visitor reads it.</summary>
public sealed record CollectionView
{
    public required Collection Collection { get; init; }

    /// <summary>Where it is read: under its number, or under a shared link that does not give the number away.</summary>
    public required string Address { get; init; }

    /// <summary>Whether it is read through a link, and so perhaps by somebody who sees it nowhere else.</summary>
    public required bool IsShared { get; init; }

    /// <summary>Whether it is the visitor's own, read where it can be changed.</summary>
    public required bool IsOwn { get; init; }

    public required bool MayChange { get; init; }

    public required bool MayWithdraw { get; init; }

    /// <summary>How many records it has.</summary>
    public int Total { get; init; }

    public Pager? Pager { get; init; }

    /// <summary>The records of the page, in order.</summary>
    public IReadOnlyList<CollectedEntry> Records { get; init; } = [];
}
