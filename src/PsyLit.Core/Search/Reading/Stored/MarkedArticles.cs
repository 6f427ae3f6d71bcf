using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.ReadingList;

namespace PsyLit.Core.Search.Reading.Stored;

/// <summary>Finds records by what they are to the visitor: read or not, starred.</summary>
internal sealed class MarkedArticles(LibraryContext library, Visitor visitor)
{
    /// <summary>Records of that state. Unread is what was not begun, whether it is on the visitor's list or not.</summary>
    public async Task<StoredAnswer> ThatAreAsync(string state, CancellationToken cancellationToken)
    {
        if (state.ToUpperInvariant() is not ("UNREAD" or "READING" or "READ" or "STARRED" or "LISTED"))
            return new StoredAnswer(null, Remark: $"is:{state} means nothing here. Write is:unread, is:reading, is:read, is:starred or is:listed. The term was left out.");
        if (visitor.AccountId is not { } me)
            return new StoredAnswer(null, Remark: $"is:{state} asks for what you have read, and you are not logged in. The term was left out.");

        var marks = library.ReadingMarks.Where(mark => mark.AccountId == me);
        return state.ToUpperInvariant() switch
        {
            "READING" => await FoundAsync(marks.Where(mark => mark.State == ReadingState.Reading), "that you are reading", cancellationToken),
            "READ" => await FoundAsync(marks.Where(mark => mark.State == ReadingState.Read), "that you have read", cancellationToken),
            "STARRED" => await FoundAsync(marks.Where(mark => mark.IsStarred), "with your star", cancellationToken),
            "LISTED" => await FoundAsync(marks.Where(mark => mark.State != null), "on your reading list", cancellationToken),
            _ => new StoredAnswer(
                new IndexQuery.Except(await RecordsAsync(marks.Where(mark => mark.State == ReadingState.Reading || mark.State == ReadingState.Read), cancellationToken)),
                "that you have not begun to read"),
        };
    }

    private static async Task<StoredAnswer> FoundAsync(IQueryable<ReadingMark> marks, string where, CancellationToken cancellationToken) =>
        new(await RecordsAsync(marks, cancellationToken), where);

    private static async Task<IndexQuery> RecordsAsync(IQueryable<ReadingMark> marks, CancellationToken cancellationToken) =>
        new IndexQuery.Articles(await marks.Select(mark => mark.ArticleId).ToArrayAsync(cancellationToken));
}
