using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Comments.Searching;

/// <summary>An index of the comments that stand and of what was written at passages, in memory, of the same kind as the one of articles: one language, one way of matching.</summary>
/// <remarks>
/// Made at the first search, then kept in step: when something in the library changed since, a few looks into the tables tell what, and only that is
/// read. One at a time; a search takes a few milliseconds. What stands at passages is indexed whoever may see it, and apart: how rare a word is
/// among what everybody reads gives the order of all, so that neither a number nor an order tells of what somebody may not see. Who asks leaves
/// out the annotations that the visitor may not know of.
/// </remarks>
public sealed class CommentIndex(DocumentMaker documents, ILibraryChanges changes, IServiceScopeFactory scopes) : IDisposable
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
        if (content.Vocabulary == documents.VocabularyFingerprint && content.Stamp == changes.Stamp)
            return true;
        var now = content.Vocabulary == documents.VocabularyFingerprint ? content : new Content("");
        var written = 0;
        foreach (var posts in now.All)
            written += await posts.CountNewAsync(library, cancellationToken);
        if (written <= MostAtOnce)
            return true;
        reading = Task.Run(
            async () =>
            {
                await using var scope = scopes.CreateAsyncScope();
                await MatchAsync(scope.ServiceProvider.GetRequiredService<LibraryContext>(), null, isRanked: false, CancellationToken.None);
            },
            CancellationToken.None);
        return false;
    }

    /// <summary>Looks a query up among the posts as they are now, those at passages that the visitor may not see among them.</summary>
    /// <param name="library">Where the posts are.</param>
    /// <param name="query">The query, with numbers of posts (<see cref="PostNumber"/>) where it has numbers; null for all.</param>
    /// <param name="isRanked">True when scores are wanted.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    internal async Task<IReadOnlyList<FoundPost>> MatchAsync(LibraryContext library, IndexQuery? query, bool isRanked, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            // Concepts are found by the vocabulary in force: another one reads everything anew.
            if (content.Vocabulary != documents.VocabularyFingerprint)
                content = new Content(documents.VocabularyFingerprint);
            await CatchUpAsync(library, cancellationToken);
            using var measure = content.Comments.Look(cancellationToken);
            var found = new List<FoundPost>();
            Add(found, measure, new QueryPlan(measure), content.Comments);
            foreach (var posts in content.AtPassages)
            {
                using var look = posts.Look(cancellationToken);
                Add(found, look, new QueryPlan(look, measure), posts);
            }

            return found;
        }
        finally
        {
            turn.Release();
        }

        void Add(List<FoundPost> found, IndexLook look, QueryPlan plan, PostBlocks posts)
        {
            var hits = Hits.Of(look, plan.Of(query), isRanked);
            for (var place = 0; place < hits.Count; place++)
            {
                var (segment, document) = hits.View.Locate(hits.Documents[place]);
                var number = (long)segment.Columns.Ids[document];
                found.Add(new FoundPost(number, posts.AnnotationOf.TryGetValue(number, out var annotation) ? annotation : null, hits.Scores?[place] ?? 0, segment.Columns.Added[document]));
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private async Task CatchUpAsync(LibraryContext library, CancellationToken cancellationToken)
    {
        var stamp = changes.Stamp;
        if (content.Stamp == stamp)
            return;
        foreach (var posts in content.All)
            await posts.CatchUpAsync(library, documents, cancellationToken);
        content.Stamp = stamp;
    }

    private sealed class Content(string vocabulary)
    {
        public string Vocabulary { get; } = vocabulary;

        public PostBlocks Comments { get; } = new(IndexedPost.Comments);

        public IReadOnlyList<PostBlocks> AtPassages { get; } = [new(IndexedPost.Replies), new(IndexedPost.Annotations)];

        public IEnumerable<PostBlocks> All => [Comments, .. AtPassages];

        /// <summary>What the library's changes stood at when it was last compared with this; null before.</summary>
        public long? Stamp { get; set; }
    }
}
