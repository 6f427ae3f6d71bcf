using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Collections;

namespace PsyLit.Core.Duplicates.Merging;

/// <summary>Places of a merged article in collections: where the other is missing it takes the place; where both are, the other's stays and this one's note is remembered.</summary>
internal sealed class CollectedTable : ChildTable
{
    public override string Name => nameof(CollectedArticle);

    public override async Task<JsonElement> MoveAsync(LibraryContext library, long from, long to, CancellationToken cancellationToken)
    {
        var theirs = await library.CollectedArticles.AsNoTracking().Where(row => row.ArticleId == from).OrderBy(row => row.CollectionId)
            .Select(row => new Place(row.CollectionId, row.Position, row.Note, row.AddedAt)).ToListAsync(cancellationToken);
        var ours = await library.CollectedArticles.Where(row => row.ArticleId == to).Select(row => row.CollectionId).ToListAsync(cancellationToken);
        var twice = theirs.FindAll(row => ours.Contains(row.CollectionId));
        List<long> moved = [.. theirs.Except(twice).Select(row => row.CollectionId)];
        await HangAsync(library, moved, from, to, cancellationToken);
        await library.CollectedArticles.Where(row => row.ArticleId == from).ExecuteDeleteAsync(cancellationToken);
        return JsonSerializer.SerializeToElement(new Places(moved, twice));
    }

    public override async Task MoveBackAsync(LibraryContext library, JsonElement moved, long from, long to, CancellationToken cancellationToken)
    {
        var places = moved.Deserialize<Places>()!;
        await HangAsync(library, places.Moved, from, to, cancellationToken);
        var wanted = places.Twice.ConvertAll(row => row.CollectionId);
        var known = await library.Collections.Where(collection => wanted.Contains(collection.Id)).Select(collection => collection.Id).ToListAsync(cancellationToken);
        library.CollectedArticles.AddRange(places.Twice.Where(row => known.Contains(row.CollectionId))
            .Select(row => new CollectedArticle { CollectionId = row.CollectionId, ArticleId = to, Position = row.Position, Note = row.Note, AddedAt = row.AddedAt }));
    }

    private static Task<int> HangAsync(LibraryContext library, List<long> collections, long from, long to, CancellationToken cancellationToken) =>
        library.CollectedArticles.Where(row => row.ArticleId == from && collections.Contains(row.CollectionId))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ArticleId, to), cancellationToken);

    private sealed record Places(List<long> Moved, List<Place> Twice);

    private sealed record Place(long CollectionId, int Position, string Note, DateTime AddedAt);
}
