using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Drafts;

namespace PsyLit.Core.Duplicates.Merging;

/// <summary>Texts begun for a merged article: they are offered on the page of the other.</summary>
internal sealed class DraftTable : ChildTable
{
    // The name the table had when drafts were of comments only; mergers of then can be taken back.
    public override string Name => "CommentDraft";

    public override async Task<JsonElement> MoveAsync(LibraryContext library, long from, long to, CancellationToken cancellationToken)
    {
        var ids = new List<Guid>();
        foreach (var kind in DraftKey.OnArticles)
        {
            var key = DraftKey.Of(kind, from);
            ids.AddRange(await library.Drafts.Where(draft => draft.Key == key).OrderBy(draft => draft.Id).Select(draft => draft.Id).ToListAsync(cancellationToken));
        }

        await HangAsync(library, ids, from, to, cancellationToken);
        return JsonSerializer.SerializeToElement(ids);
    }

    public override Task MoveBackAsync(LibraryContext library, JsonElement moved, long from, long to, CancellationToken cancellationToken) =>
        HangAsync(library, moved.Deserialize<List<Guid>>()!, from, to, cancellationToken);

    private static async Task HangAsync(LibraryContext library, List<Guid> ids, long from, long to, CancellationToken cancellationToken)
    {
        foreach (var kind in DraftKey.OnArticles)
        {
            var (old, now) = (DraftKey.Of(kind, from), DraftKey.Of(kind, to));
            await library.Drafts.Where(draft => draft.Key == old && ids.Contains(draft.Id)).ExecuteUpdateAsync(set => set.SetProperty(draft => draft.Key, now), cancellationToken);
        }
    }
}
