using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Concepts;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.Comments.Cards;

/// <summary>Puts cards below posts: title, journal and year of a record that they link to, name and kind of a concept.</summary>
/// <remarks>
/// Made when the page is, from the links of the stored text, for all posts of a page at once. So a card says what the record says now (a
/// corrected title, a retraction, a merger), and a PMID written before its record came in has its card from then on; nothing has to be kept in step.
/// </remarks>
public sealed class PostCards(LibraryContext library, ConceptMatcher concepts, ArticleList articles, IHttpContextAccessor accessor)
{
    /// <summary>Posts with their cards, in the same order.</summary>
    /// <param name="posts">Rendered texts.</param>
    /// <param name="articleId">The record they stand on, which needs no card there; null for none.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task<IReadOnlyList<PostBody>> OfAsync(IReadOnlyList<string> posts, long? articleId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(posts);
        var host = accessor.HttpContext?.Request.Host.Value ?? "";
        var named = posts.Select(html => NamedInPost.Of(html, host)).ToList();
        var ids = await IdsAsync([.. named.SelectMany(one => one.Records).Distinct()], cancellationToken);
        var entries = ids.Count == 0 ? [] : (await articles.InOrderAsync([.. ids.Values.Distinct()], cancellationToken)).ToDictionary(entry => entry.ArticleId);
        return
        [
            .. named.Select((one, place) => new PostBody(
                posts[place],
                [.. one.Records.Select(record => ids.GetValueOrDefault(record)).Distinct().Where(id => id != articleId).Select(entries.GetValueOrDefault).OfType<ArticleEntry>()],
                [.. one.ConceptIds.Select(concepts.Vocabulary.Find).OfType<Concept>().Distinct()])),
        ];
    }

    private async Task<Dictionary<(long? Id, string? Pmid, string? Doi), long>> IdsAsync(List<(long? Id, string? Pmid, string? Doi)> records, CancellationToken cancellationToken)
    {
        if (records.Count == 0)
            return [];
        var numbers = records.Select(record => record.Id).OfType<long>().ToList();
        var pmids = records.Select(record => record.Pmid).OfType<string>().ToList();
        var dois = records.Select(record => record.Doi).OfType<string>().ToList();
        var held = await library.Articles.AsNoTracking()
            .Where(article => numbers.Contains(article.Id) || pmids.Contains(article.Pmid!) || dois.Contains(article.DoiKey!))
            .Select(article => new { article.Id, article.Pmid, article.DoiKey }).ToListAsync(cancellationToken);
        var found = new Dictionary<(long?, string?, string?), long>();
        foreach (var article in held)
        {
            found[(article.Id, null, null)] = article.Id;
            if (article.Pmid is { } pmid)
                found[(null, pmid, null)] = article.Id;
            if (article.DoiKey is { } doi)
                found[(null, null, doi)] = article.Id;
        }

        return found;
    }
}
