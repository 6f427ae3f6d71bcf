using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;

namespace PsyLit.Core.Duplicates.Merging;

/// <summary>The records that articles were made of. Where two sources meet, which brought which keywords is written down, as imports do.</summary>
internal sealed class SourceTable : ChildTable
{
    public override string Name => nameof(ArticleSource);

    public override async Task<JsonElement> MoveAsync(LibraryContext library, long from, long to, CancellationToken cancellationToken)
    {
        var sources = await ReadAsync(library, [from, to], cancellationToken);
        var filled = sources.Exists(source => source.Keywords is not null) || sources.Select(source => source.Source).Distinct().Count() > 1
            ? await FillAsync(library, sources, cancellationToken)
            : [];
        var moved = sources.FindAll(source => source.ArticleId == from);
        moved.ForEach(source => source.ArticleId = to);
        return JsonSerializer.SerializeToElement(new Sources(moved.ConvertAll(source => source.Id), filled));
    }

    public override async Task MoveBackAsync(LibraryContext library, JsonElement moved, long from, long to, CancellationToken cancellationToken)
    {
        var rows = moved.Deserialize<Sources>()!;
        var sources = await ReadAsync(library, [from], cancellationToken);
        sources.FindAll(source => rows.Moved.Contains(source.Id)).ForEach(source => source.ArticleId = to);
        foreach (var ofOne in sources.GroupBy(source => source.ArticleId))
        {
            // An import since then has brought keywords of its own: what is written down is still needed.
            if (ofOne.All(source => source.Keywords is null || rows.Filled.Contains(source.Id)))
            {
                foreach (var source in ofOne)
                {
                    source.Keywords = null;
                }
            }
        }
    }

    private static Task<List<ArticleSource>> ReadAsync(LibraryContext library, long[] articleIds, CancellationToken cancellationToken) =>
        library.ArticleSources.Where(source => articleIds.Contains(source.ArticleId)).OrderBy(source => source.Id).ToListAsync(cancellationToken);

    private static async Task<List<long>> FillAsync(LibraryContext library, List<ArticleSource> sources, CancellationToken cancellationToken)
    {
        var filled = new List<long>();
        foreach (var ofOne in sources.Where(source => source.Keywords is null).GroupBy(source => source.ArticleId))
        {
            // The one that goes is marked as merged already, and still has its own keywords.
            var keywords = await library.Articles.IgnoreQueryFilters([ArticleFilters.MergedAway]).Where(article => article.Id == ofOne.Key).Select(article => article.Keywords).SingleAsync(cancellationToken);
            foreach (var source in ofOne.Reverse())
            {
                source.Keywords = keywords;
                keywords = [];
                filled.Add(source.Id);
            }
        }

        return filled;
    }

    private sealed record Sources(List<long> Moved, List<long> Filled);
}
