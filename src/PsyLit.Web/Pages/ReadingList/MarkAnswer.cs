namespace PsyLit.Web.Pages.ReadingList;

/// <summary>What a record is to the visitor now, as scripts are told.</summary>
/// <param name="State">As forms send it: <c>unread reading read</c>; null when it is not on the list.</param>
/// <param name="IsStarred">Whether it has a star.</param>
public sealed record MarkAnswer(string? State, bool IsStarred);
