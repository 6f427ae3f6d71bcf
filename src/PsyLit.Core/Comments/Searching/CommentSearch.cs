using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts;
using PsyLit.Core.SavedSearches.History;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Reading.Terms;

namespace PsyLit.Core.Comments.Searching;

/// <summary>Searches the comments in the language in which records are searched. One that was taken away is not found, whoever asks.</summary>
public sealed class CommentSearch(LibraryContext library, CommentIndex index, ConceptMatcher concepts, ConceptForms forms, HistoryLines history, TimeProvider clock)
{
    /// <summary>How many comments match; null when the query cannot be read, or when saying it would take long this time.</summary>
    public async Task<int?> CountAsync(string text, Visitor visitor, CancellationToken cancellationToken = default)
    {
        var (reading, error) = await ReadAsync(text, visitor, cancellationToken);
        if (error is not null || !await index.IsAtHandAsync(library, cancellationToken))
            return null;
        var query = await new CommentNumbers(library).InAsync(reading?.Query, cancellationToken);
        return await index.MatchAsync(library, query, isRanked: false, hits => hits.Count, cancellationToken);
    }

    /// <summary>Finds comments, the best matches first, or the newest.</summary>
    public async Task<CommentSearchResult> SearchAsync(string text, Visitor visitor, int page, bool newestFirst, CancellationToken cancellationToken = default)
    {
        var (reading, error) = await ReadAsync(text, visitor, cancellationToken);
        if (error is not null)
            return new CommentSearchResult([], 0, reading, error);
        var query = await new CommentNumbers(library).InAsync(reading?.Query, cancellationToken);
        var (ids, total) = await index.MatchAsync(library, query, isRanked: !newestFirst, hits => (Page(hits, Math.Max(1, page)), hits.Count), cancellationToken);
        return new CommentSearchResult(await ShowAsync(ids, reading, cancellationToken), total, reading);
    }

    private async Task<(QueryReading? Reading, QueryError? Error)> ReadAsync(string text, Visitor visitor, CancellationToken cancellationToken)
    {
        var (lines, missing) = await history.WithLinesAsync(text, visitor, cancellationToken);
        var parse = SearchQueryParser.Parse(lines);
        if ((missing ?? parse.Error) is { } error)
            return (null, error);
        if (parse.Query!.Root is null)
            return (null, null);
        var answers = await new CommentTerms(library, visitor).AnswerAsync(parse.Query, cancellationToken);
        var reading = new TreeReading(parse.Query, concepts.Vocabulary, forms, answers, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Read();
        return (reading, reading.Error);
    }

    // The latest written, of equal ones the last, where nothing else decides.
    private static List<long> Page(Hits hits, int page) =>
    [
        .. Enumerable.Range(0, hits.Count)
            .Select(place => (Id: hits.ArticleId(place), Score: hits.Scores?[place] ?? 0))
            .OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Id)
            .Skip((int)Math.Min(int.MaxValue, (page - 1L) * CommentSearchResult.PageSize)).Take(CommentSearchResult.PageSize).Select(hit => hit.Id),
    ];

    private async Task<List<CommentHit>> ShowAsync(List<long> ids, QueryReading? reading, CancellationToken cancellationToken)
    {
        var rows = await library.Comments.AsNoTracking().Where(comment => ids.Contains(comment.Id) && comment.DeletedAt == null)
            .Select(comment => new { comment.Id, comment.ArticleId, comment.Article.Title, Name = comment.Account!.UserName ?? comment.SignedName, comment.WrittenAt, comment.Html })
            .ToDictionaryAsync(comment => comment.Id, cancellationToken);
        var excerpts = new CommentExcerpts(reading, concepts);
        return ids.FindAll(rows.ContainsKey).ConvertAll(id =>
        {
            var row = rows[id];
            return excerpts.Show(new CommentHit { CommentId = id, ArticleId = row.ArticleId, ArticleTitle = row.Title, Name = row.Name, WrittenAt = row.WrittenAt }, CommentPlainText.Of(row.Html));
        });
    }
}
