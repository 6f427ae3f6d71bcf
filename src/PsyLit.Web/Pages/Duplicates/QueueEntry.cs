using PsyLit.Core.Articles;
using PsyLit.Core.Duplicates.Deciding;
using PsyLit.Core.Duplicates.Finding;
using PsyLit.Core.Duplicates.Merging;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.Duplicates;

/// <summary>A pair in the queue as the list shows it.</summary>
/// <param name="Open">The pair.</param>
/// <param name="First">What belongs to its first article.</param>
/// <param name="Second">What belongs to the second.</param>
public sealed record QueueEntry(OpenPair Open, PairSide First, PairSide Second)
{
    public long Id => Open.Pair.Id;

    /// <summary>The article that would stay, and the one that would go into it.</summary>
    public (Article Kept, Article Merged) Articles => Choice.FirstStays ? (Open.First, Open.Second) : (Open.Second, Open.First);

    /// <summary>Why the one stays: "it has more comments".</summary>
    public string Why => Choice.Why;

    /// <summary>True when they should be related rather than merged.</summary>
    public bool AreVersions => DuplicateRules.AreVersions(Open.Pair.Reason);

    public bool HaveOneTitle => Open.First.Title == Open.Second.Title;

    private (bool FirstStays, string Why) Choice => KeeperRule.Choose(Open.First, First.Comments, Open.Second, Second.Comments);

    /// <summary>What tells one record from others in a line: "Muster E, et al. · J Invent Med · 2024 · PMID 5".</summary>
    public string Line(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        string?[] parts =
        [
            ArticleEntry.AuthorLine(article.Contributors, article.MoreAuthors) ?? "authors not reported",
            (article == Open.First ? First : Second).Journal,
            Shared.Typography.Date(article.Published),
            article.Pmid is { } pmid ? $"PMID {pmid}" : null,
            article.Doi is { } doi ? $"DOI {doi}" : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }
}
