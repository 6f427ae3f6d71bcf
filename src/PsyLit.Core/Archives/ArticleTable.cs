using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;

namespace PsyLit.Core.Archives;

/// <summary>Articles. One that was merged away points to another row of its own table, which may come later, so that the pointers are set at the end.</summary>
internal sealed class ArticleTable : ArchiveTable<Article>
{
    private readonly Dictionary<long, long> mergedInto;

    public ArticleTable()
        : this([])
    {
    }

    private ArticleTable(Dictionary<long, long> mergedInto)
        : base("articles", library => library.Articles.OrderBy(article => article.Id), restored: article => PutAside(article, mergedInto)) =>
        this.mergedInto = mergedInto;

    public override async Task FinishAsync(LibraryContext library, CancellationToken cancellationToken)
    {
        foreach (var (article, into) in mergedInto)
        {
            await library.Articles.IgnoreQueryFilters([ArticleFilters.MergedAway]).Where(row => row.Id == article)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.MergedIntoId, into), cancellationToken);
        }
    }

    private static void PutAside(Article article, Dictionary<long, long> mergedInto)
    {
        if (article.MergedIntoId is { } into)
        {
            mergedInto[article.Id] = into;
            article.MergedIntoId = null;
        }
    }
}
