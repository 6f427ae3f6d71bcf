using PsyLit.Core.ReadingList;

namespace PsyLit.Web.Pages.ReadingList;

/// <summary>The buttons by which somebody marks a record; shown by <c>_Mark.cshtml</c>.</summary>
/// <param name="ArticleId">The record.</param>
/// <param name="Mark">What it is to them now; null when it is not marked.</param>
/// <param name="Back">Where they are.</param>
/// <param name="IsInList">True for one of many on a page.</param>
public sealed record MarkControl(long ArticleId, ReadingMark? Mark, string Back, bool IsInList = false);
