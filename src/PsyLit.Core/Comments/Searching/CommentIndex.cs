using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Verifying;
using PsyLit.Core.Search.Views;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Comments.Searching;

/// <summary>An index of the comments that stand, in memory, of the same kind as the one of articles: one language, one way of matching.</summary>
/// <remarks>
/// Made at the first search, then kept in step: what changed since is asked with each search by five looks into indexes of the table, and only
/// that is read. One at a time; a search takes a few milliseconds.
/// </remarks>
public sealed class CommentIndex(DocumentMaker documents, IServiceScopeFactory scopes) : IDisposable
{
    /// <summary>So many comments are read while somebody waits; a page that only wants their number does not wait for more.</summary>
    private const int MostAtOnce = 1000;

    private readonly SemaphoreSlim turn = new(1);
    private Content content = new("");
    private Task? reading;

    /// <summary>True when a search is answered at once. When much has to be read first, that is begun, and the answer is no until it is done.</summary>
    internal async Task<bool> IsAtHandAsync(LibraryContext library, CancellationToken cancellationToken)
    {
        if (reading is { IsCompleted: false })
            return false;
        // Whoever asks next is told what went wrong, and it is tried again after.
        if (Interlocked.Exchange(ref reading, null) is { IsFaulted: true } failed)
            await failed;
        var last = content.Vocabulary == documents.VocabularyFingerprint ? content.Known.LastId : 0;
        if (await library.Comments.CountAsync(comment => comment.Id > last && comment.DeletedAt == null, cancellationToken) <= MostAtOnce)
            return true;
        reading = Task.Run(
            async () =>
            {
                await using var scope = scopes.CreateAsyncScope();
                await MatchAsync(scope.ServiceProvider.GetRequiredService<LibraryContext>(), null, isRanked: false, hits => hits.Count, CancellationToken.None);
            },
            CancellationToken.None);
        return false;
    }

    /// <summary>Looks a query up among the comments as they are now.</summary>
    /// <param name="library">Where the comments are.</param>
    /// <param name="query">The query, with numbers of comments where it has numbers; null for all.</param>
    /// <param name="isRanked">True when scores are wanted.</param>
    /// <param name="read">Makes of the hits what is to be kept of them.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    internal async Task<T> MatchAsync<T>(LibraryContext library, IndexQuery? query, bool isRanked, Func<Hits, T> read, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            // Concepts are found by the vocabulary in force: another one reads all comments anew.
            if (content.Vocabulary != documents.VocabularyFingerprint)
                content = new Content(documents.VocabularyFingerprint);
            await CatchUpAsync(library, cancellationToken);
            using var look = new IndexLook(content.Views.Of(content.Blocks), content.Blocks, cancellationToken);
            return read(Hits.Of(look, new QueryPlan(look).Of(query), isRanked));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private async Task CatchUpAsync(LibraryContext library, CancellationToken cancellationToken)
    {
        var comments = library.Comments.IgnoreQueryFilters([CommentFilters.Hidden]).AsNoTracking();
        var now = new State(
            await comments.MaxAsync(comment => (long?)comment.Id, cancellationToken) ?? 0,
            await comments.MaxAsync(comment => comment.EditedAt, cancellationToken),
            await comments.MaxAsync(comment => comment.DeletedAt, cancellationToken),
            await comments.MaxAsync(comment => comment.HiddenAt, cancellationToken),
            await comments.CountAsync(comment => comment.DeletedAt != null || comment.HiddenAt != null, cancellationToken));
        if (now == content.Known)
            return;

        var known = content.Known;
        var gone = (await comments.Where(comment => comment.DeletedAt != null || comment.HiddenAt != null).Select(comment => comment.Id).ToListAsync(cancellationToken)).ToHashSet();
        var moved = gone.Concat(content.Gone).Where(id => gone.Contains(id) != content.Gone.Contains(id)).ToHashSet();
        var rows = await comments
            .Where(comment => comment.DeletedAt == null && comment.HiddenAt == null && (comment.Id > known.LastId || (comment.EditedAt != null && (known.LastEdit == null || comment.EditedAt >= known.LastEdit)) || moved.Contains(comment.Id)))
            .OrderBy(comment => comment.Id).Select(comment => new { comment.Id, comment.Html, comment.WrittenAt }).ToListAsync(cancellationToken);
        var made = SegmentMaking.Of(documents, rows, row => (SourceOf(row.Id, row.Html, row.WrittenAt), (IReadOnlyList<string>)[]));
        made.Write(content.Blocks, content.Views, [.. rows.Select(row => row.Id).Concat(moved).Where(id => id <= known.LastId).Distinct()], cancellationToken);
        (content.Known, content.Gone) = (now, gone);
    }

    // To the index a comment is an abstract without title or authors; the date is when it was written.
    private static IndexSource SourceOf(long id, string html, DateTime writtenAt) => new()
    {
        ArticleId = id,
        Title = "",
        Abstract = [new AbstractSection(null, null, CommentPlainText.Of(html))],
        PublishedSort = (writtenAt.Year * 10000) + (writtenAt.Month * 100) + writtenAt.Day,
        AddedAt = writtenAt,
    };

    /// <summary>What of the comments tells that something changed: numbers only grow, times only come later.</summary>
    private sealed record State(long LastId, DateTime? LastEdit, DateTime? LastDeleted, DateTime? LastHidden, int Gone);

    private sealed class Content(string vocabulary)
    {
        public string Vocabulary { get; } = vocabulary;

        public MemoryBlocks Blocks { get; } = new();

        public IndexViews Views { get; } = new();

        public State Known { get; set; } = new(0, null, null, null, 0);

        /// <summary>Those that were taken away or hidden.</summary>
        public HashSet<long> Gone { get; set; } = [];
    }
}
