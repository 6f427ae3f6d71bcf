using PsyLit.Web.Pages.Comments.Cards;
using PsyLit.Web.Pages.Shared.Differences;

namespace PsyLit.Web.Pages.Comments;

/// <summary>How a comment read for a time.</summary>
/// <param name="Since">From when.</param>
/// <param name="Until">Until when; null for the present wording.</param>
/// <param name="Body">The wording, rendered.</param>
/// <param name="Changes">What became of the wording before, as typed; empty for the first.</param>
public sealed record CommentWording(DateTime Since, DateTime? Until, PostBody Body, IReadOnlyList<WordChange> Changes);
