using System.Text;
using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search;
using PsyLit.Formats.Records;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.Feeds;

/// <summary>Feeds of records.</summary>
public sealed class ArticleFeed(LibraryContext library, ArticleSearch search, ConceptMatcher concepts)
{
    /// <summary>What a search finds, the last added first.</summary>
    /// <returns>Null when the query cannot be read.</returns>
    public async Task<FeedPage?> OfSearchAsync(string tag, string title, string path, SearchRequest request, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var result = await search.SearchAsync(request with { Sort = SearchSort.Added, Page = page, PageSize = FeedPage.Size }, cancellationToken);
        if (result.Error is not null)
            return null;
        var hits = result.Hits.Where(hit => !hit.IsNear).ToList();
        var named = hits.ToDictionary(hit => hit.ArticleId, hit => hit.ConceptIds);
        var entries = await ReadAsync(hits.ConvertAll(hit => hit.ArticleId), named, cancellationToken);
        return new FeedPage(tag, title, path, entries, result.Total) { Query = request.Text };
    }

    /// <summary>The records that carry a tag, the last tagged first.</summary>
    /// <returns>Null when there is no such tag.</returns>
    public async Task<FeedPage?> OfTagAsync(string key, int page, CancellationToken cancellationToken)
    {
        if (await library.Tags.AsNoTracking().SingleOrDefaultAsync(tag => tag.Key == key, cancellationToken) is not { } tag)
            return null;
        var tagged = library.ArticleTags.AsNoTracking().Where(on => on.TagId == tag.Id && on.Article.MergedIntoId == null);
        var total = await tagged.CountAsync(cancellationToken);
        var shown = await tagged.OrderByDescending(on => on.AddedAt).ThenByDescending(on => on.ArticleId).Skip((page - 1) * FeedPage.Size).Take(FeedPage.Size)
            .Select(on => new { on.ArticleId, on.AddedAt }).ToListAsync(cancellationToken);
        var times = shown.ToDictionary(on => on.ArticleId, on => on.AddedAt);
        var entries = await ReadAsync([.. times.Keys], new Dictionary<long, IReadOnlyList<string>>(), cancellationToken);
        var path = $"/tags/{Uri.EscapeDataString(tag.Key)}";
        // On this list it stands since somebody tagged it.
        return new FeedPage(path[1..], $"Tag {tag.Name}", path, [.. entries.Select(entry => Since(entry, times))], total);
    }

    private static FeedEntry Since(FeedEntry entry, Dictionary<long, DateTime> times)
    {
        var tagged = times[long.Parse(entry.Path[(entry.Path.LastIndexOf('/') + 1)..], System.Globalization.CultureInfo.InvariantCulture)];
        return entry with { Updated = entry.Updated > tagged ? entry.Updated : tagged };
    }

    private async Task<List<FeedEntry>> ReadAsync(List<long> ids, IReadOnlyDictionary<long, IReadOnlyList<string>> conceptIds, CancellationToken cancellationToken)
    {
        var articles = await library.Articles.AsNoTracking().Where(article => ids.Contains(article.Id))
            .Select(article => new { article.Id, article.Title, article.Contributors, article.MoreAuthors, Journal = article.Journal!.Name, article.Published, article.Summary, article.Abstract, article.AddedAt, article.ChangedAt })
            .ToDictionaryAsync(article => article.Id, cancellationToken);
        return
        [
            .. ids.Where(articles.ContainsKey).Select(id => articles[id]).Select(article => new FeedEntry
            {
                Tag = $"article/{article.Id}",
                Path = $"/articles/{article.Id}",
                Title = InlineText.Render(article.Title),
                Published = article.AddedAt,
                Updated = article.ChangedAt > article.AddedAt ? article.ChangedAt : article.AddedAt,
                Authors = [.. article.Contributors.Where(person => person.Role == ContributorRole.Author).Select(person => person.DisplayName)],
                Categories = [.. conceptIds.GetValueOrDefault(article.Id, []).Select(concepts.Vocabulary.Find).OfType<Concept>().Select(concept => (concept.Id, concept.Label))],
                Html = Html(SourceLine(ArticleEntry.AuthorLine(article.Contributors, article.MoreAuthors), article.Journal, article.Published), article.Summary, article.Abstract),
            }),
        ];
    }

    private static string SourceLine(string? authors, string? journal, PartialDate? published) =>
        string.Join(" · ", new[] { authors, journal, Typography.Date(published) }.OfType<string>());

    private static string Html(string source, string? summary, IReadOnlyList<AbstractSection> sections)
    {
        using var html = new StringWriter(new StringBuilder());
        html.Write($"<p>{HtmlEncoder.Default.Encode(source)}</p>");
        foreach (var (label, text) in sections.Select(section => (section.Label, section.Text)).Prepend((Label: null, Text: summary ?? "")).Where(part => part.Text.Length > 0))
        {
            html.Write("<p>");
            if (label is { Length: > 0 })
                html.Write($"<strong>{HtmlEncoder.Default.Encode(Typography.SentenceCase(label))}</strong> ");
            InlineText.Render(text).WriteTo(html, HtmlEncoder.Default);
            html.Write("</p>");
        }

        return html.ToString();
    }
}
