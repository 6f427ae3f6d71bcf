using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.ReadingList;

namespace PsyLit.Core.Duplicates.Merging;

/// <summary>Marks on a merged article: those of people who have none on the other go over, the rest stay as they are on both and are remembered.</summary>
internal sealed class ReadingMarkTable : ChildTable
{
    public override string Name => nameof(ReadingMark);

    public override async Task<JsonElement> MoveAsync(LibraryContext library, long from, long to, CancellationToken cancellationToken)
    {
        var ours = await library.ReadingMarks.Where(mark => mark.ArticleId == to).Select(mark => mark.AccountId).ToListAsync(cancellationToken);
        var moved = await library.ReadingMarks.Where(mark => mark.ArticleId == from && !ours.Contains(mark.AccountId))
            .OrderBy(mark => mark.AccountId).Select(mark => mark.AccountId).ToListAsync(cancellationToken);
        await HangAsync(library, moved, from, to, cancellationToken);
        return JsonSerializer.SerializeToElement(moved);
    }

    public override Task MoveBackAsync(LibraryContext library, JsonElement moved, long from, long to, CancellationToken cancellationToken) =>
        HangAsync(library, moved.Deserialize<List<long>>()!, from, to, cancellationToken);

    private static Task<int> HangAsync(LibraryContext library, List<long> accounts, long from, long to, CancellationToken cancellationToken) =>
        library.ReadingMarks.Where(mark => mark.ArticleId == from && accounts.Contains(mark.AccountId))
            .ExecuteUpdateAsync(set => set.SetProperty(mark => mark.ArticleId, to), cancellationToken);
}
