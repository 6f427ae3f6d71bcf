using PsyLit.Core.Articles;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Duplicates.Merging;

/// <summary>The fields that a curator chooses between when two articles are merged. All other lists are joined.</summary>
public static class MergeFields
{
    /// <summary>In the order of the record page. A journal's name is read from <see cref="Article.Journal"/>, which has to be loaded.</summary>
    public static IReadOnlyList<MergeField> All { get; } =
    [
        new("title", "Title", article => article.Title, (from, to) => to.Title = from.Title),
        new("original title", "Original title", article => article.OriginalTitle, (from, to) => to.OriginalTitle = from.OriginalTitle),
        new("authors", "Authors", Authors, (from, to) => (to.Contributors, to.MoreAuthors) = (from.Contributors, from.MoreAuthors)),
        new("journal", "Journal", article => article.Journal?.Name, (from, to) => to.JournalId = from.JournalId),
        new("year", "Date", Date, (from, to) => (to.Published, to.PublishedSort) = (from.Published, from.PublishedSort)),
        new("volume", "Volume", article => article.Volume, (from, to) => to.Volume = from.Volume),
        new("issue", "Issue", article => article.Issue, (from, to) => to.Issue = from.Issue),
        new("pages", "Pages", article => article.Pages, (from, to) => to.Pages = from.Pages),
        new("publisher", "Publisher", article => article.Publisher, (from, to) => to.Publisher = from.Publisher),
        new("type of work", "Type", article => article.Type, (from, to) => to.Type = from.Type),
        new("pmid", "PMID", article => article.Pmid, (from, to) => to.Pmid = from.Pmid),
        new("doi", "DOI", article => article.Doi, (from, to) => (to.Doi, to.DoiKey) = (from.Doi, from.DoiKey)),
        new("pmcid", "PMCID", article => article.Pmcid, (from, to) => to.Pmcid = from.Pmcid),
        new("sample size", "Participants", article => article.SampleSize, (from, to) => to.SampleSize = from.SampleSize),
        new("summary", "Summary", article => article.Summary, (from, to) => to.Summary = from.Summary),
        new("abstract", "Abstract", Abstract, (from, to) => (to.Abstract, to.AbstractCopyright) = (from.Abstract, from.AbstractCopyright)),
    ];

    /// <summary>The fields to take from the article that goes, unless somebody chooses: those that the one that stays lacks.</summary>
    public static IReadOnlySet<string> Missing(Article kept, Article merged) =>
        All.Where(field => field.IsEmpty(kept) && !field.IsEmpty(merged)).Select(field => field.Name).ToHashSet();

    private static string? Authors(Article article)
    {
        var names = article.Contributors.Select(person => person.Role == ContributorRole.Author ? person.DisplayName : $"{person.DisplayName} ({person.Role})");
        var line = string.Join("; ", names);
        return line.Length == 0 ? null : article.MoreAuthors ? line + "; et al." : line;
    }

    private static string? Date(Article article) => article.Published is { } date ? PublicationDates.Display(date) : null;

    private static string? Abstract(Article article) => article.Abstract.Count == 0
        ? null
        : string.Join("\n", article.Abstract.Select(section => section.Label is { Length: > 0 } label ? $"{label}: {section.Text}" : section.Text));
}
