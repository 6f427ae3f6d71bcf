namespace PsyLit.Core.Annotations.WebAnnotations;

/// <summary>An annotation as programs exchange it: the part of the W3C Web Annotation Data Model (REC 2017-02-23) that PsyLit speaks.</summary>
/// <remarks>Properties that are not here are read over and not written. Times are UTC.</remarks>
public sealed record WebAnnotation
{
    /// <summary>Its IRI; null for one that has not got any yet.</summary>
    public string? Id { get; init; }

    /// <summary>Why it was made, in the words of the vocabulary: <c>commenting</c>.</summary>
    public IReadOnlyList<string> Motivations { get; init; } = [];

    public WebAgent? Creator { get; init; }

    public DateTime? Created { get; init; }

    public DateTime? Modified { get; init; }

    /// <summary>The licence or statement of rights, as IRIs.</summary>
    public IReadOnlyList<string> Rights { get; init; } = [];

    /// <summary>The IRI that tells copies of it apart from others; once set it is never changed.</summary>
    public string? Canonical { get; init; }

    /// <summary>The IRIs where it was taken from.</summary>
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>Whom it is meant for, as IRIs; empty for one that is nobody else's business.</summary>
    public IReadOnlyList<string> Audience { get; init; } = [];

    public IReadOnlyList<WebBody> Bodies { get; init; } = [];

    public IReadOnlyList<WebTarget> Targets { get; init; } = [];

    /// <summary>How many targets it has besides that cannot be read as one document each: sets of resources, things without an address.</summary>
    public int UnreadTargets { get; init; }

    /// <summary>What it is about when that is one thing; null when it is about several or nothing that can be read.</summary>
    public WebTarget? OnlyTarget => Targets is [var only] && UnreadTargets == 0 ? only : null;
}
