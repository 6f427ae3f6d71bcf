using PsyLit.Core.Annotations;
using PsyLit.Web.Pages.Collections;

namespace PsyLit.Web.Pages.People;

/// <summary>A person as one visitor knows them: by what they wrote where the visitor can read it.</summary>
public sealed record PersonView
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>A few words about themselves, plain text; null when they said none.</summary>
    public required string? About { get; init; }

    public required DateTime JoinedAt { get; init; }

    /// <summary>How many comments of theirs stand, replies to annotations among them.</summary>
    public int CommentTotal { get; init; }

    /// <summary>The newest of them.</summary>
    public IReadOnlyList<PersonComment> Comments { get; init; } = [];

    /// <summary>How many annotations of theirs stand.</summary>
    public int AnnotationTotal { get; init; }

    /// <summary>The newest of them, with record and group.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init; } = [];

    /// <summary>Their collections, the last changed first.</summary>
    public IReadOnlyList<CollectionRow> Collections { get; init; } = [];

    public bool HasWritten => CommentTotal + AnnotationTotal + Collections.Count > 0;
}
