using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Verifying;
using PsyLit.Core.Search.Views;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Comments.Searching;

/// <summary>The index of one sort of posts, in memory, and how it is kept in step with the store.</summary>
/// <param name="posts">Reads them.</param>
internal sealed class PostBlocks(Func<LibraryContext, IQueryable<IndexedPost>> posts)
{
    private readonly IndexViews views = new();
    private State known = new(0, null, null, null, 0);

    // Those that were taken away or hidden.
    private HashSet<long> gone = [];

    private MemoryBlocks Blocks { get; } = new();

    /// <summary>The annotation that each is or answers, by number; empty for comments on records.</summary>
    public Dictionary<long, long> AnnotationOf { get; } = [];

    /// <summary>How many were written since it was last brought up to date.</summary>
    public Task<int> CountNewAsync(LibraryContext library, CancellationToken cancellationToken)
    {
        var last = known.Last;
        return posts(library).CountAsync(post => post.Number > last && post.DeletedAt == null && post.HiddenAt == null, cancellationToken);
    }

    /// <summary>A look into it as it is; the caller ends the look.</summary>
    public IndexLook Look(CancellationToken cancellationToken) => new(views.Of(Blocks), Blocks, cancellationToken);

    /// <summary>Reads what was written, edited, taken away, hidden or brought back since.</summary>
    public async Task CatchUpAsync(LibraryContext library, DocumentMaker documents, CancellationToken cancellationToken)
    {
        var all = posts(library);
        var now = new State(
            await all.MaxAsync(post => (long?)post.Number, cancellationToken) ?? 0,
            await all.MaxAsync(post => post.EditedAt, cancellationToken),
            await all.MaxAsync(post => post.DeletedAt, cancellationToken),
            await all.MaxAsync(post => post.HiddenAt, cancellationToken),
            await all.CountAsync(post => post.DeletedAt != null || post.HiddenAt != null, cancellationToken));
        if (now == known)
            return;

        var (last, edit) = (known.Last, known.LastEdit);
        var goneNow = (await all.Where(post => post.DeletedAt != null || post.HiddenAt != null).Select(post => post.Number).ToListAsync(cancellationToken)).ToHashSet();
        var moved = goneNow.Concat(gone).Where(number => goneNow.Contains(number) != gone.Contains(number)).ToHashSet();
        var rows = await all
            .Where(post => post.DeletedAt == null && post.HiddenAt == null && (post.Number > last || (post.EditedAt != null && (edit == null || post.EditedAt >= edit)) || moved.Contains(post.Number)))
            .OrderBy(post => post.Number).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            if (row.AnnotationId is { } annotation)
                AnnotationOf[row.Number] = annotation;
        }

        var texts = rows.ConvertAll(row => (Row: row, Words: IndexedPost.Words(row.Html, row.TagName))).FindAll(one => one.Words.Length > 0);
        var made = await SegmentMaking.OfAsync(documents, texts, one => (SourceOf(one.Row, one.Words), (IReadOnlyList<string>)[]));
        made.Write(Blocks, views, [.. rows.Select(row => row.Number).Concat(moved).Where(number => number <= last).Distinct()], cancellationToken);
        (known, gone) = (now, goneNow);
    }

    // To the index a post is an abstract without title or authors; the date is when it was written.
    private static IndexSource SourceOf(IndexedPost post, string words) => new()
    {
        ArticleId = post.Number,
        Title = "",
        Abstract = [new AbstractSection(null, null, words)],
        PublishedSort = (post.WrittenAt.Year * 10000) + (post.WrittenAt.Month * 100) + post.WrittenAt.Day,
        AddedAt = post.WrittenAt,
    };

    /// <summary>What of the posts tells that something changed: numbers only grow, times only come later.</summary>
    private sealed record State(long Last, DateTime? LastEdit, DateTime? LastDeleted, DateTime? LastHidden, int Gone);
}
