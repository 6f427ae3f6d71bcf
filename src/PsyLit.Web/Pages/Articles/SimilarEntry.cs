using Microsoft.AspNetCore.Html;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Similar;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.Articles;

/// <summary>A similar record in a list, with the reason in words.</summary>
/// <param name="Entry">The record.</param>
/// <param name="Concepts">Concepts that both name.</param>
/// <param name="Words">Other words that both have.</param>
public sealed record SimilarEntry(ArticleEntry Entry, IReadOnlyList<Concept> Concepts, IReadOnlyList<IHtmlContent> Words)
{
    /// <summary>The entry of a record that was found.</summary>
    public static SimilarEntry Of(SimilarArticle similar, ArticleEntry entry, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(similar);
        ArgumentNullException.ThrowIfNull(vocabulary);
        return new SimilarEntry(entry, [.. similar.ConceptIds.Select(vocabulary.Find).OfType<Concept>()], [.. similar.Words.Select(word => InlineText.Render(word))]);
    }
}
