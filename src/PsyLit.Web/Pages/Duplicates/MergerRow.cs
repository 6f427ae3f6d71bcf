using PsyLit.Core.Duplicates;

namespace PsyLit.Web.Pages.Duplicates;

/// <summary>An entry of the log of merges as the page shows it.</summary>
public sealed record MergerRow
{
    public required Merger Merger { get; init; }

    /// <summary>The title of the article that stayed, as inline text.</summary>
    public required string KeptTitle { get; init; }

    /// <summary>The title of the one that went into it.</summary>
    public required string MergedTitle { get; init; }

    /// <summary>Who merged them; null when the account is gone.</summary>
    public string? By { get; init; }

    /// <summary>Who took it back; null when nobody has, or the account is gone.</summary>
    public string? UndoneBy { get; init; }
}
