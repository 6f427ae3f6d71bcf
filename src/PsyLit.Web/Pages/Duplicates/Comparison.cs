using PsyLit.Core.Articles;
using PsyLit.Core.Duplicates;
using PsyLit.Core.Duplicates.Finding;

namespace PsyLit.Web.Pages.Duplicates;

/// <summary>Two articles side by side, with what will be joined.</summary>
public sealed record Comparison
{
    public required DuplicatePair Pair { get; init; }

    /// <summary>The article that stays, with journal, tags and comments.</summary>
    public required Article Kept { get; init; }

    /// <summary>The one that goes into it.</summary>
    public required Article Merged { get; init; }

    /// <summary>Why that one stays: the rule's reason, or that it was chosen.</summary>
    public required string Why { get; init; }

    public IReadOnlyList<FieldComparison> Fields => FieldComparison.Of(Kept, Merged);

    public bool IsOpen => Pair.State == DuplicateState.Open;

    public bool AreVersions => DuplicateRules.AreVersions(Pair.Reason);

    /// <summary>What hangs on the articles, and will be together: name, and the counts of both.</summary>
    public IReadOnlyList<(string What, int Kept, int Merged)> Joined =>
    [
        ("Comments", Kept.Comments.Count(comment => comment.DeletedAt is null), Merged.Comments.Count(comment => comment.DeletedAt is null)),
        ("Tags", Kept.Tags.Count, Merged.Tags.Count),
        ("Keywords", Kept.Keywords.Count, Merged.Keywords.Count),
        ("Records of files", Kept.Sources.Count, Merged.Sources.Count),
        ("Notices", Kept.Notices.Count, Merged.Notices.Count),
    ];
}
