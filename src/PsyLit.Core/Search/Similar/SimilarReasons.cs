using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Indexing;

namespace PsyLit.Core.Search.Similar;

/// <summary>Says what similar records have in common with the one they are similar to.</summary>
internal sealed class SimilarReasons(LibraryContext library, Vocabulary vocabulary, ArticleWords words, IReadOnlyList<TellingTerm> terms)
{
    private const int MostConcepts = 4;
    private const int MostWords = 6;

    /// <summary>The records with their reasons, in the same order.</summary>
    public async Task<IReadOnlyList<SimilarArticle>> GiveAsync(IReadOnlyList<SimilarLook.Found> found, CancellationToken cancellationToken)
    {
        var shared = found.ToDictionary(one => one.ArticleId, Shared);
        // Most records need not be read for it.
        var texts = await TextsAsync([.. shared.Where(one => one.Value.Words.Exists(word => one.Value.Words.Exists(other => words.AreNeighbours(word, other)))).Select(one => one.Key)], cancellationToken);
        return [.. found.Select(one => new SimilarArticle(
            one.ArticleId, one.Likeness, shared[one.ArticleId].Concepts, [.. Joined(shared[one.ArticleId].Words, texts.GetValueOrDefault(one.ArticleId, ""))]))];
    }

    private (List<string> Concepts, List<string> Words) Shared(SimilarLook.Found found)
    {
        var shared = terms.Where((_, number) => (found.Shared & (1L << number)) != 0).OrderByDescending(term => term.Weight * term.RootIdf).ToList();
        var named = shared.Where(term => term.IsConcept).Select(term => vocabulary.Find(term.Name)).OfType<Concept>().Take(MostConcepts).ToList();
        var said = named.SelectMany(concept => IndexWords.Of(concept.Label)).ToHashSet(StringComparer.Ordinal);
        return (named.ConvertAll(concept => concept.Id), [.. shared.Where(term => !term.IsConcept && !said.Contains(term.Name)).Select(term => term.Name).Take(MostWords)]);
    }

    private async Task<Dictionary<long, string>> TextsAsync(List<long> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var texts = await library.Articles.AsNoTracking().Where(article => ids.Contains(article.Id))
            .Select(article => new { article.Id, article.Title, article.Summary, article.Abstract }).ToListAsync(cancellationToken);
        return texts.ToDictionary(article => article.Id, article => Folded([article.Title, article.Summary ?? "", .. article.Abstract.Select(section => section.Text)]));
    }

    // Words with one space between, as neighbours are looked for.
    private static string Folded(IEnumerable<string> texts) => $" {string.Join(" | ", texts.Select(text => string.Join(' ', IndexWords.Of(text))))} ";

    // "head" and "twitch" are "head twitch" where both records have them side by side.
    private IEnumerable<string> Joined(List<string> shared, string text)
    {
        while (shared.Count > 0)
        {
            var word = shared[0];
            shared.RemoveAt(0);
            if (shared.Find(other => Follows(word, other) || Follows(other, word)) is not { } other)
            {
                yield return words.AsWritten(word);
                continue;
            }

            shared.Remove(other);
            var (first, second) = Follows(word, other) ? (word, other) : (other, word);
            yield return $"{words.AsWritten(first)} {words.AsWritten(second)}";
        }

        bool Follows(string first, string second) => words.AreNeighbours(first, second) && text.Contains($" {first} {second} ", StringComparison.Ordinal);
    }
}
