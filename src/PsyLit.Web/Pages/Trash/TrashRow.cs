namespace PsyLit.Web.Pages.Trash;

/// <summary>Something that was put away.</summary>
/// <param name="Kind">What it is: "Comment".</param>
/// <param name="Words">Its name or the beginning of its text.</param>
/// <param name="At">When it was put away.</param>
/// <param name="Restore">The address to which a post brings it back; null while the account may not.</param>
public sealed record TrashRow(string Kind, string Words, DateTime At, string? Restore);
