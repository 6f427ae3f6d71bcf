using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Articles;
using PsyLit.Core.Duplicates.Merging;

namespace PsyLit.Web.Pages.Duplicates;

/// <summary>Reads a pair with all that its page compares.</summary>
public sealed class ComparisonQuery(LibraryContext library)
{
    /// <summary>The pair; null when there is none, or one of its articles has been merged into another.</summary>
    /// <param name="pairId">The pair's number.</param>
    /// <param name="keptId">The article that stays by somebody's choice; null, or neither of the two, for the one that the rule chooses.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Comparison?> FindAsync(long pairId, long? keptId, CancellationToken cancellationToken)
    {
        var pair = await library.DuplicatePairs.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == pairId, cancellationToken);
        if (pair is null || await ReadAsync(pair.FirstArticleId, cancellationToken) is not { } first
            || await ReadAsync(pair.SecondArticleId, cancellationToken) is not { } second)
            return null;

        var (firstStays, why) = KeeperRule.Choose(first, Standing(first), second, Standing(second));
        if (keptId == (firstStays ? second : first).Id)
            (firstStays, why) = (!firstStays, "you chose it");
        return new Comparison { Pair = pair, Kept = firstStays ? first : second, Merged = firstStays ? second : first, Why = why };
    }

    private Task<Article?> ReadAsync(long id, CancellationToken cancellationToken) => library.Articles.AsNoTracking()
        .Include(article => article.Journal).Include(article => article.Comments).Include(article => article.Sources)
        .Include(article => article.Tags).ThenInclude(tag => tag.Tag)
        .AsSplitQuery().SingleOrDefaultAsync(article => article.Id == id, cancellationToken);

    private static int Standing(Article article) => article.Comments.Count(comment => comment.DeletedAt is null);
}
