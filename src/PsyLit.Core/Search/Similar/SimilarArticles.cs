using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Similar;

/// <summary>Finds the records most like one, by the words and concepts that tell it from others.</summary>
public sealed class SimilarArticles(LibraryContext library, IIndexStore store, IndexViews views, ConceptMatcher concepts)
{
    /// <summary>The most alike first; empty when the record is not there, not indexed yet, or like no other.</summary>
    /// <param name="articleId">The record.</param>
    /// <param name="related">Its own versions, errata and the like: they are relations, stand on its page as such, and are left out.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<IReadOnlyList<SimilarArticle>> FindAsync(long articleId, IReadOnlyCollection<long> related, int most, CancellationToken cancellationToken = default)
    {
        var article = await library.Articles.AsNoTracking().Where(one => one.Id == articleId)
            .Select(one => new { one.Title, one.Summary, one.Abstract, one.Keywords }).SingleOrDefaultAsync(cancellationToken);
        if (article is null)
            return [];
        var words = new ArticleWords(article.Title, article.Summary, article.Abstract, article.Keywords);
        var leftOut = related.Append(articleId).ToHashSet();
        var (found, terms) = await store.ReadAsync(
            blocks =>
            {
                using var look = new IndexLook(views.Of(blocks), blocks, cancellationToken);
                var telling = new TellingTerms(look).Of(words, Named(look.View, articleId));
                return (Found: new SimilarLook(look, telling).Best(leftOut, most), Terms: telling);
            },
            cancellationToken);
        return await new SimilarReasons(library, concepts.Vocabulary, words, terms).GiveAsync(found, cancellationToken);
    }

    private static List<string> Named(IndexView view, long articleId)
    {
        for (var place = view.Segments.Count - 1; place >= 0; place--)
        {
            var columns = view.Segments[place].Columns;
            if (columns.Find(checked((int)articleId)) is not (>= 0 and var document) || view.OutOfDate[place]?.Has(document) == true)
                continue;
            var named = new List<string>();
            foreach (var marked in columns.Concepts(document))
            {
                if ((marked & 1) == 0)
                    named.Add(columns.ConceptIds[marked >> 1]);
            }

            return named;
        }

        return [];
    }
}
