using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Concepts;
using PsyLit.Core.SavedSearches;
using PsyLit.Core.SavedSearches.History;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Facets;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Reading.Story;
using PsyLit.Core.Search.Results.Ordering;

namespace PsyLit.Core.SearchRecords;

/// <summary>Makes searches of record: runs a strategy and keeps it with all it found.</summary>
public sealed class RecordSearch(
    LibraryContext library, HistoryLines history, QueryReader reader, ReadingStory story, ArticleSearch search, ConceptMatcher concepts, JournalDirectory journals, TimeProvider clock)
{
    public const int MaxTitleLength = 200;

    public const int MaxNoteLength = 4000;

    /// <summary>The most records that a search of record keeps: a review that screens more is not made by hand.</summary>
    public const int MostRecords = 100_000;

    /// <summary>Runs a strategy and keeps it.</summary>
    /// <param name="accountId">Who makes it.</param>
    /// <param name="title">What it is to be called.</param>
    /// <param name="note">What is to be said about it; null or blank for nothing.</param>
    /// <param name="request">The strategy with its limits and its visitor.</param>
    /// <param name="programVersion">The version of the program.</param>
    /// <param name="cancellationToken">Ends it with nothing kept.</param>
    /// <returns>The record, or why there is none, as a sentence.</returns>
    public async Task<(SearchRecord? Made, string? Problem)> MakeAsync(
        long accountId, string? title, string? note, SearchRequest request, string programVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Problem(title, note) is { } problem)
            return (null, problem);
        var (text, missing) = await history.WithLinesAsync(request.Text, request.Visitor, cancellationToken);
        var parse = SearchQueryParser.Parse(text);
        if ((missing ?? parse.Error) is { } wrong)
            return (null, $"The strategy cannot be read, so nothing was kept. {wrong.Message}");
        var reading = await reader.ReadAsync(parse.Query!, request.Visitor, cancellationToken);
        var found = await search.FindAsync(request with { Text = text }, MostRecords, withNear: false, cancellationToken);
        if ((reading.Error ?? found.Error) is { } error)
            return (null, $"The strategy cannot be run, so nothing was kept. {error.Message}");
        if (found.Total > MostRecords)
            return (null, $"The strategy finds {found.Total:N0} records; a search of record keeps {MostRecords:N0}. Narrow it.");

        var made = await DescribeAsync(cancellationToken);
        made.Title = title!.Trim();
        made.Note = string.IsNullOrWhiteSpace(note) ? null : note.ReplaceLineEndings("\n").Trim();
        (made.AccountId, made.ProgramVersion) = (accountId, programVersion);
        (made.Text, made.NormalForm, made.Filters) = (text, parse.Query!.ToString(), SearchState.Filters(request));
        var words = new FacetLabels(await journals.ReadAsync(library, cancellationToken), concepts.Vocabulary);
        made.Limits = [.. request.Filters.Select(words.InWords)];
        (made.Total, made.ArticleIds) = (found.Total, [.. found.Ids.Order()]);
        await TellAsync(made, reading, request with { Text = text }, cancellationToken);
        library.SearchRecords.Add(made);
        await library.SaveChangesAsync(cancellationToken);
        return (made, null);
    }

    private async Task TellAsync(SearchRecord made, QueryReading reading, SearchRequest request, CancellationToken cancellationToken)
    {
        var told = await story.TellAsync(reading, isEmpty: false, cancellationToken);
        made.Terms = [.. told.Readings.Select(term => new RecordedTerm(term.Line, term.Term, term.ConceptLabel, term.Where, term.Records))];
        made.Remarks = [.. told.AllRemarks.Distinct()];
        if (told.Lines.Count > 0)
        {
            made.Lines = [.. told.Lines.Select(line => new RecordedLine(line.Number, line.Text, line.Records))];
            return;
        }

        // One line by itself, which limits do not narrow.
        var alone = request.Filters.Count == 0 ? made.Total : (await search.FindAsync(request with { Filters = [] }, 1, withNear: false, cancellationToken)).Total;
        made.Lines = [new RecordedLine(1, made.NormalForm, alone)];
    }

    /// <summary>What the library is at the moment.</summary>
    private async Task<SearchRecord> DescribeAsync(CancellationToken cancellationToken)
    {
        var sources = await library.ArticleSources.Where(source => source.Source != null).GroupBy(source => source.Source!)
            .Select(group => new { group.Key, Records = group.Select(source => source.ArticleId).Distinct().Count() }).ToListAsync(cancellationToken);
        return new SearchRecord
        {
            MadeAt = clock.GetUtcNow().UtcDateTime,
            LibrarySize = await library.Articles.CountAsync(cancellationToken),
            LastArticleId = await SavedSearchList.LastArticleAsync(library, cancellationToken),
            Sources = [.. sources.OrderByDescending(source => source.Records).ThenBy(source => source.Key, StringComparer.Ordinal).Select(source => new RecordedSource(source.Key, source.Records))],
            MergedRecords = await library.Articles.IgnoreQueryFilters([ArticleFilters.MergedAway]).CountAsync(article => article.MergedIntoId != null, cancellationToken),
            VocabularyFingerprint = concepts.Fingerprint,
            IndexLayout = DocumentMaker.Layout,
            LastImportAt = await library.Imports.MaxAsync(import => import.FinishedAt, cancellationToken),
        };
    }

    private static string? Problem(string? title, string? note)
    {
        if (string.IsNullOrWhiteSpace(title) || title.Trim().Length > MaxTitleLength)
            return $"Give the search a title of at most {MaxTitleLength} characters.";
        return note?.Length > MaxNoteLength ? $"A note may have {MaxNoteLength:N0} characters; this one has {note.Length:N0}." : null;
    }
}
