using Microsoft.AspNetCore.Html;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Results;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.Search;

/// <summary>Turns a hit into an entry of a list.</summary>
public static class HitEntry
{
    private const string Compound = "compound";
    private const string Design = "study-design";
    private const string Species = "species";

    // A fact names so many of a kind, and chips so many of all others; the record page has them all.
    private const int MostOfKind = 3;
    private const int MostChips = 5;

    /// <summary>The entry of a hit: compound, design, size and species as facts, its other concepts as chips.</summary>
    public static ArticleEntry Of(SearchHit hit, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(hit);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var concepts = hit.ConceptIds.Concat(hit.MoreConceptIds).Select(vocabulary.Find).OfType<Concept>().ToList();
        return new ArticleEntry
        {
            ArticleId = hit.ArticleId,
            Title = InlineText.Render(hit.Title, hit.TitleMarks),
            Authors = ArticleEntry.AuthorLine(hit.Contributors, hit.MoreAuthors),
            Journal = hit.Journal,
            Published = hit.Published,
            Notices = hit.Notices,
            Unconfirmed = hit.Unconfirmed,
            Facts = [.. Fact(Compound, concepts, vocabulary), .. Fact(Design, concepts, vocabulary), .. ArticleEntry.SizeFact(hit.SampleSize), .. Fact(Species, concepts, vocabulary)],
            Snippet = Excerpt(hit),
            SnippetPart = hit.SnippetPart,
            Concepts = [.. concepts.Where(concept => concept.Kind is not (Compound or Design or Species)).Take(MostChips)],
            Tags = hit.Tags,
            CommentCount = hit.CommentCount,
            Reasons = hit.Reasons,
        };
    }

    // "Psychedelics" says nothing where "Psilocybin" is said.
    private static IEnumerable<EntryFact> Fact(string kind, IReadOnlyList<Concept> concepts, Vocabulary vocabulary)
    {
        var ofKind = concepts.Where(concept => concept.Kind == kind).ToList();
        var named = ofKind.Where(concept => !ofKind.Exists(other => vocabulary.IsBelow(other.Id, concept.Id))).Take(MostOfKind).Select(concept => concept.Label);
        return string.Join(", ", named) is { Length: > 0 } words ? [new EntryFact(words, kind)] : [];
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
