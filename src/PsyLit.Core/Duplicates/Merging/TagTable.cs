using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Tags;

namespace PsyLit.Core.Duplicates.Merging;

/// <summary>Tags of a merged article: those the other lacks go over, those it has stay once, and who had put them there is remembered.</summary>
internal sealed class TagTable : ChildTable
{
    public override string Name => nameof(ArticleTag);

    public override async Task<JsonElement> MoveAsync(LibraryContext library, long from, long to, CancellationToken cancellationToken)
    {
        var theirs = await RowsAsync(library, from, cancellationToken);
        var ours = await library.ArticleTags.Where(row => row.ArticleId == to).Select(row => row.TagId).ToListAsync(cancellationToken);
        var (twice, new_) = (theirs.Where(row => ours.Contains(row.TagId)).ToList(), theirs.Where(row => !ours.Contains(row.TagId)).ToList());
        await HangAsync(library, [.. new_.Select(row => row.TagId)], from, to, cancellationToken);
        await library.ArticleTags.Where(row => row.ArticleId == from).ExecuteDeleteAsync(cancellationToken);
        return JsonSerializer.SerializeToElement(new Tags([.. new_.Select(row => row.TagId)], twice));
    }

    public override async Task MoveBackAsync(LibraryContext library, JsonElement moved, long from, long to, CancellationToken cancellationToken)
    {
        var tags = moved.Deserialize<Tags>()!;
        await HangAsync(library, tags.Moved, from, to, cancellationToken);
        // A tag that is on no article is forgotten, so it may be gone since.
        var wanted = tags.Twice.Select(row => row.TagId).ToList();
        var known = await library.Tags.Where(tag => wanted.Contains(tag.Id)).Select(tag => tag.Id).ToListAsync(cancellationToken);
        library.ArticleTags.AddRange(tags.Twice.Where(row => known.Contains(row.TagId))
            .Select(row => new ArticleTag { ArticleId = to, TagId = row.TagId, AccountId = row.AccountId, AddedAt = row.AddedAt }));
    }

    private static Task<List<TagRow>> RowsAsync(LibraryContext library, long articleId, CancellationToken cancellationToken) =>
        library.ArticleTags.AsNoTracking().Where(row => row.ArticleId == articleId).OrderBy(row => row.TagId)
            .Select(row => new TagRow(row.TagId, row.AccountId, row.AddedAt)).ToListAsync(cancellationToken);

    private static Task<int> HangAsync(LibraryContext library, List<long> tagIds, long from, long to, CancellationToken cancellationToken) =>
        library.ArticleTags.Where(row => row.ArticleId == from && tagIds.Contains(row.TagId))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ArticleId, to), cancellationToken);

    private sealed record Tags(List<long> Moved, List<TagRow> Twice);

    private sealed record TagRow(long TagId, long AccountId, DateTime AddedAt);
}
