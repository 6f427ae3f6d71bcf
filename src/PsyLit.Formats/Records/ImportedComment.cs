namespace PsyLit.Formats.Records;

/// <summary>A reader's comment that came with a record.</summary>
/// <param name="Author">The name it was signed with; null when the source gives none.</param>
/// <param name="Date">When it was written; null when the source does not say.</param>
/// <param name="Text">The comment as Markdown.</param>
public sealed record ImportedComment(string? Author, PartialDate? Date, string Text);
