using System.Globalization;
using PsyLit.Core.Articles;
using PsyLit.Core.Imports.Matching;
using PsyLit.Formats.Records;

namespace PsyLit.Core.PubMed.Confirming;

/// <summary>What PubMed's record may bring into an article: what is missing there, and what nobody has checked.</summary>
/// <remarks>Everything else the article holds counts as checked and stays; where PubMed says something else, that is reported instead.</remarks>
internal sealed class Completion
{
    private readonly Article article;
    private readonly CitationRecord record;
    private readonly List<string> kept = [];

    private Completion(Article article, CitationRecord record) => (this.article, this.record, Record) = (article, record, record);

    /// <summary>The record without what must not replace anything.</summary>
    public CitationRecord Record { get; private set; }

    /// <summary>Where PubMed differs from what stays, as a sentence; null when it does nowhere.</summary>
    public string? Kept => kept.Count == 0 ? null : $"kept as it is, though PubMed differs: {string.Join("; ", kept)}";

    public static Completion Of(Article article, CitationRecord record)
    {
        var completion = new Completion(article, record);
        completion.Text();
        completion.Credits();
        completion.Publication();
        completion.Identifiers();
        return completion;
    }

    private void Text()
    {
        if (Stays("title", article.Title.Length > 0))
        {
            // A record without a title cannot be imported; the article's own changes nothing.
            Compare("title", MatchKey.Letters(article.Title), MatchKey.Letters(record.Title), article.Title, record.Title);
            Record = Record with { Title = article.Title };
        }

        if (Stays("abstract", article.Abstract.Count > 0))
        {
            Record = Record with { Abstract = [] };
        }

        Record = Record with
        {
            OriginalTitle = Choose("original title", article.OriginalTitle, record.OriginalTitle),
            AbstractCopyright = Choose("copyright notice", article.AbstractCopyright, record.AbstractCopyright),
        };
    }

    private void Credits()
    {
        // "et al." says that the list has gaps; those are filled.
        if (Stays("authors", article.Contributors.Count > 0) && !article.MoreAuthors)
        {
            Record = Record with { Contributors = [], MoreAuthors = false };
        }
    }

    private void Publication()
    {
        if (article.Published is { } ours && Stays("year", true) && record.Published is { } theirs && theirs.Year != ours.Year)
        {
            kept.Add(string.Create(CultureInfo.InvariantCulture, $"year {ours.Year} (PubMed: {theirs.Year})"));
            Record = Record with { Published = null };
        }

        if (article.Journal is { } journal && Stays("journal", true))
        {
            if (!Names(journal.Name).Contains(MatchKey.Letters(record.ContainerTitle)) && MatchKey.Letters(journal.Abbreviation) != MatchKey.Letters(record.ContainerAbbreviation))
            {
                kept.Add($"journal {journal.Name} (PubMed: {record.ContainerTitle})");
            }

            Record = Record with { ContainerTitle = null, ContainerAbbreviation = null };
        }

        Record = Record with
        {
            Type = article.Type,
            Volume = Choose("volume", article.Volume, record.Volume),
            Issue = Choose("issue", article.Issue, record.Issue),
            Pages = Choose("pages", article.Pages, record.Pages),
            Publisher = Choose("publisher", article.Publisher, record.Publisher),
        };

        string[] Names(string name) => [MatchKey.Letters(name), MatchKey.Letters(record.ContainerAbbreviation)];
    }

    // What is the same stays in the record: a work without a PMID is recognised by it.
    private void Identifiers()
    {
        if (Stays("doi", article.DoiKey is not null) && WorkIdentifiers.DoiKey(record.Doi) is { } doi && doi != article.DoiKey)
        {
            kept.Add($"DOI {article.Doi} (PubMed: {record.Doi})");
            Record = Record with { Doi = null };
        }

        if (Stays("pmcid", article.Pmcid is not null) && WorkIdentifiers.Pmcid(record.Pmcid) is { } pmcid && pmcid != article.Pmcid)
        {
            kept.Add($"PMCID {article.Pmcid} (PubMed: {pmcid})");
            Record = Record with { Pmcid = null };
        }
    }

    private string? Choose(string field, string? ours, string? theirs)
    {
        if (!Stays(field, !string.IsNullOrWhiteSpace(ours)))
        {
            return theirs;
        }

        Compare(field, MatchKey.Letters(ours), MatchKey.Letters(theirs), ours, theirs);
        return null;
    }

    private void Compare(string field, string? ourKey, string? theirKey, string? ours, string? theirs)
    {
        if (!string.IsNullOrEmpty(theirKey) && ourKey != theirKey)
        {
            kept.Add($"{field} {ours} (PubMed: {theirs})");
        }
    }

    private bool Stays(string field, bool known) => known && !article.Unconfirmed.Contains(field);
}
