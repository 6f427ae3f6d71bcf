using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Concepts;

namespace PsyLit.Benchmarks.Searching;

/// <summary>What of an article other search programs are given, so that they can make the same page.</summary>
/// <param name="Id">The article's number in the library.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">Its abstract, the sections one after another.</param>
/// <param name="Journal">The journal's name; empty when there is none.</param>
/// <param name="JournalId">The journal's number; 0 when there is none.</param>
/// <param name="Year">0 when it is not known.</param>
/// <param name="Concepts">Everything that it names, and what lies above that in the vocabulary.</param>
internal sealed record PeerArticle(long Id, string Title, string Body, string Journal, int JournalId, int Year, IReadOnlyList<string> Concepts)
{
    /// <summary>Every article of a library, in the order of their numbers.</summary>
    public static async IAsyncEnumerable<PeerArticle> ReadAsync(LibraryContext library, ConceptMatcher matcher)
    {
        var articles = library.Articles.AsNoTracking().OrderBy(article => article.Id)
            .Select(article => new { article.Id, article.Title, article.Abstract, article.Journal!.Name, article.JournalId, article.PublishedSort });
        await foreach (var article in articles.AsAsyncEnumerable())
        {
            var body = string.Join('\n', article.Abstract.Select(section => section.Text));
            yield return new PeerArticle(
                article.Id, article.Title, body, article.Name ?? "", (int)(article.JournalId ?? 0), article.PublishedSort / 10000, Named(matcher, article.Title, body));
        }
    }

    private static List<string> Named(ConceptMatcher matcher, string title, string body)
    {
        var named = matcher.Find([title, body]).SelectMany(section => section).Select(mention => mention.ConceptId).Distinct(StringComparer.Ordinal).ToList();
        return [.. named.Concat(named.SelectMany(id => matcher.Vocabulary.AncestorsOf(id)).Select(concept => concept.Id)).Distinct(StringComparer.Ordinal)];
    }
}
