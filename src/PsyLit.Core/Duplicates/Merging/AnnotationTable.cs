using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Annotations;
using PsyLit.Core.Comments;

namespace PsyLit.Core.Duplicates.Merging;

/// <summary>Annotations of a merged article, with the replies to them. Their passages must be looked up in the text they come to, whatever its number.</summary>
internal sealed class AnnotationTable : ChildTable
{
    // Revisions are counted from 1.
    private const int NoRevision = 0;

    public override string Name => nameof(Annotation);

    public override async Task<JsonElement> MoveAsync(LibraryContext library, long from, long to, CancellationToken cancellationToken)
    {
        var ids = await library.Annotations.Where(annotation => annotation.ArticleId == from).Select(annotation => annotation.Id).ToListAsync(cancellationToken);
        await HangAsync(library, ids, from, to, cancellationToken);
        return JsonSerializer.SerializeToElement(ids);
    }

    public override Task MoveBackAsync(LibraryContext library, JsonElement moved, long from, long to, CancellationToken cancellationToken) =>
        HangAsync(library, moved.Deserialize<List<long>>()!, from, to, cancellationToken);

    private static async Task HangAsync(LibraryContext library, List<long> ids, long from, long to, CancellationToken cancellationToken)
    {
        await library.Annotations.Where(annotation => annotation.ArticleId == from && ids.Contains(annotation.Id))
            .ExecuteUpdateAsync(
                set => set.SetProperty(annotation => annotation.ArticleId, to).SetProperty(annotation => annotation.CurrentRevision, NoRevision),
                cancellationToken);
        // A reply is where what it answers is, also one written since.
        await library.Comments.IgnoreQueryFilters([CommentFilters.Replies, CommentFilters.Hidden])
            .Where(comment => comment.ArticleId == from && comment.AnnotationId != null && ids.Contains(comment.AnnotationId.Value))
            .ExecuteUpdateAsync(set => set.SetProperty(comment => comment.ArticleId, to), cancellationToken);
    }
}
