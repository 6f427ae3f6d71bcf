using Microsoft.AspNetCore.Html;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Results;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.Search;

/// <summary>Turns a hit into an entry of a list.</summary>
public static class HitEntry
{
    // Said in the line of facts, so not again as chips.
    private static readonly string[] FactKinds = ["study-design", "species"];

    /// <summary>The entry of a hit: design, species and size as facts, its other concepts as chips.</summary>
    public static ArticleEntry Of(SearchHit hit, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(hit);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var concepts = hit.ConceptIds.Select(vocabulary.Find).OfType<Concept>().ToList();
        var facts = FactKinds.SelectMany(kind => concepts.Where(concept => concept.Kind == kind)).Select(concept => concept.Label);
        return new ArticleEntry
        {
            ArticleId = hit.ArticleId,
            Title = InlineText.Render(hit.Title, hit.TitleMarks),
            Authors = ArticleEntry.AuthorLine(hit.Contributors, hit.MoreAuthors),
            Journal = hit.Journal,
            Published = hit.Published,
            Notices = hit.Notices,
            Unconfirmed = hit.Unconfirmed,
            Facts = [.. facts, .. ArticleEntry.SizeFact(hit.SampleSize)],
            Snippet = Excerpt(hit),
            SnippetPart = hit.SnippetPart,
            Concepts = [.. concepts.Where(concept => !FactKinds.Contains(concept.Kind))],
            Tags = hit.Tags,
            CommentCount = hit.CommentCount,
        };
    }

    private static HtmlContentBuilder? Excerpt(SearchHit hit)
    {
        if (hit.Snippet is null)
            return null;
        var html = new HtmlContentBuilder();
        html.Append(hit.SnippetBegins ? "" : "… ");
        html.AppendHtml(InlineText.Render(hit.Snippet, hit.SnippetMarks));
        html.Append(hit.SnippetEnds ? "" : " …");
        return html;
    }
}
