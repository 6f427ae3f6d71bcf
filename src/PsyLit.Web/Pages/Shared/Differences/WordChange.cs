namespace PsyLit.Web.Pages.Shared.Differences;

/// <summary>Words that were kept, taken out or put in.</summary>
public sealed record WordChange(WordChangeKind Kind, string Text);
