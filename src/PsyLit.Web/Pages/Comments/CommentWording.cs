namespace PsyLit.Web.Pages.Comments;

/// <summary>How a comment read for a time.</summary>
/// <param name="Since">From when.</param>
/// <param name="Until">Until when; null for the present wording.</param>
/// <param name="Html">The wording, rendered.</param>
public sealed record CommentWording(DateTime Since, DateTime? Until, string Html);
