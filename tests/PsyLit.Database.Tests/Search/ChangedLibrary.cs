using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Search;

namespace PsyLit.Database.Tests.Search;

/// <summary>A library that came about by many small additions, changes and deletions, and what its articles say now.</summary>
public sealed class ChangedLibrary : IAsyncLifetime
{
    /// <summary>All words there are: "al" begins two of them; "the" is in nearly every text, so that its lists have several blocks.</summary>
    public static IReadOnlyList<string> Vocabulary { get; } = ["alpha", "alga", "beta", "gamma", "delta", "epsilon", "zeta", "the"];

    public Dictionary<long, ChangedTexts> Articles { get; } = [];

    public SearchLibrary Library { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Library = await SearchLibrary.CreateAsync();
        var random = new Random(4);
        for (var batch = 0; batch < 40; batch++)
        {
            await AddAsync(random, random.Next(1, 20));
            await ChangeAsync(random);
        }
    }

    public async ValueTask DisposeAsync() => await Library.DisposeAsync();

    private async Task AddAsync(Random random, int count)
    {
        var added = Enumerable.Range(0, count).Select(_ => ChangedTexts.Random(random)).ToList();
        var made = added.Select(texts => texts.Into(SearchLibrary.Article(""))).ToArray();
        var ids = await Library.AddAsync(made);
        for (var i = 0; i < count; i++)
            Articles.Add(ids[i], added[i]);
    }

    private async Task ChangeAsync(Random random)
    {
        var ids = Articles.Keys.Order().ToArray();
        var changed = ids[random.Next(ids.Length)];
        var removed = ids[random.Next(ids.Length)];
        await Library.DoAsync(async store =>
        {
            Articles[changed] = ChangedTexts.Random(random);
            Articles[changed].Into(await store.Articles.SingleAsync(article => article.Id == changed));
            store.IndexQueue.Add(new IndexQueueEntry { ArticleId = changed });
            if (removed != changed && random.Next(3) == 0)
            {
                Articles.Remove(removed);
                store.Articles.Remove(await store.Articles.SingleAsync(article => article.Id == removed));
                store.IndexQueue.Add(new IndexQueueEntry { ArticleId = removed });
            }

            await store.SaveChangesAsync();
        });
        await Library.IndexAsync();
    }
}
