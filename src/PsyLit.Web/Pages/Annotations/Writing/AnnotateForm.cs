namespace PsyLit.Web.Pages.Annotations.Writing;

/// <summary>The form an annotation is written in: on a page of its own, or in a dialog over the record, where a script fills the passage in.</summary>
public sealed record AnnotateForm
{
    public required long ArticleId { get; init; }

    public required AnnotateInput Input { get; init; }

    /// <summary>The passage; empty in the dialog until one is chosen.</summary>
    public string Quote { get; init; } = "";

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>Who may see it beside its writer and everyone: the visitor's groups.</summary>
    public IReadOnlyList<(long Id, string Name)> Groups { get; init; } = [];

    /// <summary>Names of concepts to choose from.</summary>
    public IReadOnlyList<string> Concepts { get; init; } = [];

    public bool IsDialog { get; init; }
}
