using PsyLit.Core.ReadingList;

namespace PsyLit.Web.Pages.ReadingList;

/// <summary>Which marks a part of the reading list shows.</summary>
internal static class ReadingListQuery
{
    /// <param name="marks">Those of one person.</param>
    /// <param name="show">As the address says it; anything else is the whole list, without what has a star only.</param>
    public static IQueryable<ReadingMark> Shown(IQueryable<ReadingMark> marks, string? show) => show switch
    {
        "starred" => marks.Where(mark => mark.IsStarred),
        "unread" => marks.Where(mark => mark.State == ReadingState.Unread),
        "reading" => marks.Where(mark => mark.State == ReadingState.Reading),
        "read" => marks.Where(mark => mark.State == ReadingState.Read),
        _ => marks.Where(mark => mark.State != null),
    };
}
