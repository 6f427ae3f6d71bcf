using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Concepts;
using PsyLit.Core.SavedSearches.History;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Reading.Terms;

namespace PsyLit.Core.Comments.Searching;

/// <summary>Searches the comments in the language in which records are searched, and with them what was written at passages.</summary>
/// <remarks>What was taken away or hidden is not found, whoever asks; an annotation and the replies to it only by who sees the annotation, in lists and in numbers alike.</remarks>
public sealed class CommentSearch(LibraryContext library, CommentIndex index, ConceptMatcher concepts, ConceptForms forms, HistoryLines history, TimeProvider clock)
{
    /// <summary>How many comments match; null when the query cannot be read, or when saying it would take long this time.</summary>
    public async Task<int?> CountAsync(string text, Visitor visitor, CancellationToken cancellationToken = default)
    {
        var (reading, error) = await ReadAsync(text, visitor, cancellationToken);
        if (error is not null || !await index.IsAtHandAsync(library, cancellationToken))
            return null;
        return (await FindAsync(reading, visitor, isRanked: false, cancellationToken)).Count;
    }

    /// <summary>Finds comments, the best matches first, or the newest.</summary>
    public async Task<CommentSearchResult> SearchAsync(string text, Visitor visitor, int page, bool newestFirst, CancellationToken cancellationToken = default)
    {
        var (reading, error) = await ReadAsync(text, visitor, cancellationToken);
        if (error is not null)
            return new CommentSearchResult([], 0, reading, error);
        var found = await FindAsync(reading, visitor, isRanked: !newestFirst, cancellationToken);
        // The latest written, of equal ones the last, where nothing else decides.
        var numbers = found.OrderByDescending(post => post.Score).ThenByDescending(post => post.WrittenAt).ThenByDescending(post => post.Number)
            .Skip((int)Math.Min(int.MaxValue, (Math.Max(1, page) - 1L) * CommentSearchResult.PageSize)).Take(CommentSearchResult.PageSize).Select(post => post.Number).ToList();
        return new CommentSearchResult(await new CommentHits(library, concepts).ShowAsync(numbers, reading, visitor, cancellationToken), found.Count, reading);
    }

    private async Task<List<FoundPost>> FindAsync(QueryReading? reading, Visitor visitor, bool isRanked, CancellationToken cancellationToken)
    {
        var query = await new CommentNumbers(library).InAsync(reading?.Query, cancellationToken);
        var found = await index.MatchAsync(library, query, isRanked, cancellationToken);
        var ids = found.Select(post => post.AnnotationId).OfType<long>().ToHashSet();
        if (ids.Count == 0)
            return [.. found];
        var visible = (await library.Annotations.VisibleTo(visitor).Where(annotation => ids.Contains(annotation.Id)).Select(annotation => annotation.Id)
            .ToListAsync(cancellationToken)).ToHashSet();
        return [.. found.Where(post => post.AnnotationId is not { } annotation || visible.Contains(annotation))];
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
}
