using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Notifications;

namespace PsyLit.Core.Duplicates.Merging;

/// <summary>What people said of being told of a merged article: that of those who said nothing of the other goes over, the rest stays as it is on both.</summary>
internal sealed class WatchTable : ChildTable
{
    public override string Name => nameof(Watch);

    public override async Task<JsonElement> MoveAsync(LibraryContext library, long from, long to, CancellationToken cancellationToken)
    {
        var ours = await Of(library, to).Select(watch => watch.AccountId).ToListAsync(cancellationToken);
        var moved = await Of(library, from).Where(watch => !ours.Contains(watch.AccountId))
            .OrderBy(watch => watch.AccountId).Select(watch => watch.AccountId).ToListAsync(cancellationToken);
        await HangAsync(library, moved, from, to, cancellationToken);
        return JsonSerializer.SerializeToElement(moved);
    }

    public override async Task MoveBackAsync(LibraryContext library, JsonElement moved, long from, long to, CancellationToken cancellationToken)
    {
        // Who said something of the article that went while it was gone keeps that.
        var there = await Of(library, to).Select(watch => watch.AccountId).ToListAsync(cancellationToken);
        await HangAsync(library, [.. moved.Deserialize<List<long>>()!.Except(there)], from, to, cancellationToken);
    }

    private static IQueryable<Watch> Of(LibraryContext library, long articleId)
    {
        var key = articleId.ToString(CultureInfo.InvariantCulture);
        return library.Watches.Where(watch => watch.Kind == WatchKind.Record && watch.Key == key);
    }

    private static Task<int> HangAsync(LibraryContext library, List<long> accounts, long from, long to, CancellationToken cancellationToken)
    {
        var key = to.ToString(CultureInfo.InvariantCulture);
        return Of(library, from).Where(watch => accounts.Contains(watch.AccountId))
            .ExecuteUpdateAsync(set => set.SetProperty(watch => watch.Key, key), cancellationToken);
    }
}
