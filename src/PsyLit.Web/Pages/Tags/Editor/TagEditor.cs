using PsyLit.Core.Tags;

namespace PsyLit.Web.Pages.Tags.Editor;

/// <summary>The tags of an article as one visitor sees them.</summary>
public sealed record TagEditor
{
    public required long ArticleId { get; init; }

    /// <summary>In alphabetical order.</summary>
    public required IReadOnlyList<TagOnArticle> Tags { get; init; }

    public required bool IsLoggedIn { get; init; }

    public required bool MayTag { get; init; }

    /// <summary>What stands in the field: a tag that could not be added.</summary>
    public string Typed { get; init; } = "";

    /// <summary>Why it could not; null when nothing is wrong.</summary>
    public string? Problem { get; init; }

    /// <summary>The tag taken off just now; null when none was.</summary>
    public RemovedTag? Removed { get; init; }

    /// <summary>What the undo button sends.</summary>
    public string? UndoToken { get; init; }
}
