using PsyLit.Core.Articles;
using PsyLit.Core.Concepts;
using PsyLit.Formats.Records;

namespace PsyLit.Web.Pages.Articles;

/// <summary>What a curator recorded about an article's study, by kind of concept.</summary>
/// <param name="Vocabulary">The vocabulary that names the concepts.</param>
/// <param name="Article">The article.</param>
public sealed record ArticleFacts(Vocabulary Vocabulary, Article Article)
{
    /// <summary>The curated concepts of one kind in the order recorded; a concept the vocabulary no longer has is left out.</summary>
    public IReadOnlyList<Concept> OfKind(string kind) =>
        [.. from keyword in Article.Keywords
            where keyword.Kind == KeywordKind.Curated
            let concept = Vocabulary.Find(keyword.Term)
            where concept?.Kind == kind
            select concept];

    /// <summary>True when anything was curated at all: only then is a missing fact "not reported" rather than not looked at.</summary>
    public bool Curated => Article.Keywords.Any(keyword => keyword.Kind == KeywordKind.Curated);
}
