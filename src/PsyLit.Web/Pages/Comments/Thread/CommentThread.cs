namespace PsyLit.Web.Pages.Comments.Thread;

/// <summary>The comments of an article and the box below them.</summary>
/// <param name="Comments">Oldest first.</param>
/// <param name="Box">Null for an account that may not comment.</param>
/// <param name="IsLoggedIn">Whether the visitor is no guest.</param>
/// <param name="PostedKey">The draft that was posted just now, for the browser to forget.</param>
public sealed record CommentThread(IReadOnlyList<CommentView> Comments, CommentBox? Box, bool IsLoggedIn, string? PostedKey);
