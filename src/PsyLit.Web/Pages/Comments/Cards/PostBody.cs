using PsyLit.Core.Concepts;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.Comments.Cards;

/// <summary>What somebody wrote, as it stands on a page: the text, and below it what it names of this library.</summary>
/// <param name="Html">The text, rendered.</param>
/// <param name="Records">The records it links to, in the order of the text.</param>
/// <param name="Concepts">The concepts it links to.</param>
public sealed record PostBody(string Html, IReadOnlyList<ArticleEntry> Records, IReadOnlyList<Concept> Concepts)
{
    public bool HasCards => Records.Count + Concepts.Count > 0;
}
