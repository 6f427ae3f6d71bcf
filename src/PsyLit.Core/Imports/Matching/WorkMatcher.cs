using PsyLit.Core.Articles;

namespace PsyLit.Core.Imports.Matching;

/// <summary>Decides which article, if any, a record is about.</summary>
/// <remarks>
/// PMID first, then DOI, then PMCID, then the text key. Works with different PMIDs are never one, whatever else they share; a weaker
/// key never joins what a stronger one tells apart, so that a preprint and its published version stay two works.
/// </remarks>
internal static class WorkMatcher
{
    // The CSL type of a preprint.
    private const string Preprint = "article";

    /// <summary>The article and by what it was recognised ("same DOI 10.1000/x"); null when the record is a work of its own.</summary>
    public static WorkMatch? Find(IReadOnlyCollection<Article> candidates, RecordKeys keys, string type, string? volume, string? pages)
    {
        if (keys.Pmid is not null && candidates.FirstOrDefault(article => article.Pmid == keys.Pmid) is { } byPmid)
        {
            return new WorkMatch(byPmid, $"same PMID {keys.Pmid}");
        }

        var possible = candidates.Where(article => !Differ(article.Pmid, keys.Pmid)).OrderBy(article => article.Id).ToList();
        if (keys.DoiKey is not null && possible.Find(article => article.DoiKey == keys.DoiKey) is { } byDoi)
        {
            return new WorkMatch(byDoi, $"same DOI {byDoi.Doi}");
        }

        possible.RemoveAll(article => Differ(article.DoiKey, keys.DoiKey));
        if (keys.Pmcid is not null && possible.Find(article => article.Pmcid == keys.Pmcid) is { } byPmcid)
        {
            return new WorkMatch(byPmcid, $"same PMCID {keys.Pmcid}");
        }

        var byText = possible.Find(article => !Differ(article.Pmcid, keys.Pmcid) && SameText(article.MatchKey, keys.Text)
            && (article.Type == Preprint) == (type == Preprint)
            && !Differ(article.Volume, volume) && !Differ(FirstPage(article.Pages), FirstPage(pages)));
        return byText is null ? null : new WorkMatch(byText, "same title, year and first author");
    }

    /// <summary>A remark for a record that shares a key with articles that it is nevertheless not; null when there is none.</summary>
    public static string? WhyApart(IEnumerable<Article> candidates, RecordKeys keys)
    {
        var apart = candidates.FirstOrDefault(article => keys.DoiKey is not null && article.DoiKey == keys.DoiKey && Differ(article.Pmid, keys.Pmid));
        return apart is null ? null : $"shares the DOI {apart.Doi} with PMID {apart.Pmid}, but has a PMID of its own";
    }

    private static bool SameText(string article, string record)
    {
        if (article.Length == 0 || record.Length == 0 || MatchKey.WithoutAuthor(article) != MatchKey.WithoutAuthor(record))
        {
            return false;
        }

        var (ours, theirs) = (MatchKey.AuthorOf(article), MatchKey.AuthorOf(record));
        return ours.Length > 0 && theirs.Length > 0 ? ours == theirs : MatchKey.TitleLength(record) >= MatchKey.MinimumTitleWithoutAuthor;
    }

    private static bool Differ(string? ours, string? theirs) => ours is not null && theirs is not null && ours != theirs;

    private static string? FirstPage(string? pages) => pages?.Split('-', '–')[0].Trim();
}
