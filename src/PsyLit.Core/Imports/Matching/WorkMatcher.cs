using System.Globalization;
using PsyLit.Core.Articles;
using PsyLit.Core.Relations;

namespace PsyLit.Core.Imports.Matching;

/// <summary>Decides which article, if any, a record is about.</summary>
/// <remarks>
/// PMID first, then DOI, then PMCID, then the text key. Works with different PMIDs are never one, whatever else they share; a weaker
/// key never joins what a stronger one tells apart, so that a preprint and its published version stay two works. One DOI does not join
/// works of different types under clearly different titles (a volume of proceedings and a paper in it): people look at those.
/// An article that was merged into another is still recognised by its own identifiers, and stands for the one that stayed.
/// </remarks>
internal static class WorkMatcher
{
    /// <summary>The article and by what it was recognised ("same DOI 10.1000/x"); null when the record is a work of its own.</summary>
    public static WorkMatch? Find(IReadOnlyCollection<WorkCandidate> candidates, RecordKeys keys, RecordPlace place)
    {
        if (keys.Pmid is not null && candidates.FirstOrDefault(candidate => candidate.Known.Pmid == keys.Pmid) is { } byPmid)
        {
            return Match(byPmid, $"same PMID {keys.Pmid}");
        }

        var possible = candidates.Where(candidate => !Differ(candidate.Known.Pmid, keys.Pmid)).OrderBy(candidate => candidate.Known.Id).ToList();
        if (keys.DoiKey is not null
            && possible.Find(candidate => candidate.Known.DoiKey == keys.DoiKey && !AreClearlyDifferent(candidate.Known, place)) is { } byDoi)
        {
            return Match(byDoi, $"same DOI {byDoi.Known.Doi}");
        }

        possible.RemoveAll(candidate => Differ(candidate.Known.DoiKey, keys.DoiKey) || AreClearlyDifferent(candidate.Known, place));
        if (keys.Pmcid is not null && possible.Find(candidate => candidate.Known.Pmcid == keys.Pmcid) is { } byPmcid)
        {
            return Match(byPmcid, $"same PMCID {keys.Pmcid}");
        }

        var byText = possible.Find(candidate => candidate.Known is var known
            && !Differ(known.Pmcid, keys.Pmcid) && SameText(known.MatchKey, keys.Text)
            && (known.Type == Preprints.CslType) == (place.Type == Preprints.CslType)
            && !Differ(known.Volume, place.Volume) && !Differ(FirstPage(known.Pages), FirstPage(place.Pages)));
        return byText is null ? null : Match(byText, "same title, year and first author");
    }

    /// <summary>A remark for a record that shares a key with articles that it is nevertheless not; null when there is none.</summary>
    public static string? WhyApart(IEnumerable<WorkCandidate> candidates, RecordKeys keys, RecordPlace place)
    {
        var apart = candidates.Select(candidate => candidate.Known).FirstOrDefault(known => keys.DoiKey is not null && known.DoiKey == keys.DoiKey);
        return apart switch
        {
            null => null,
            _ when Differ(apart.Pmid, keys.Pmid) => $"shares the DOI {apart.Doi} with PMID {apart.Pmid}, but has a PMID of its own",
            _ when AreClearlyDifferent(apart, place) =>
                $"shares the DOI {apart.Doi} with another work, but title and type are clearly different: see the queue of duplicates",
            _ => null,
        };
    }

    private static WorkMatch Match(WorkCandidate candidate, string reason) => new(candidate, candidate.IsMergedAway
        ? string.Create(CultureInfo.InvariantCulture, $"{reason} as record {candidate.Known.Id}, which was merged into this one")
        : reason);

    private static bool AreClearlyDifferent(Article article, RecordPlace place) =>
        article.Type != place.Type && TitleLikeness.AreClearlyDifferent(article.Title, place.Title);

    private static bool SameText(string article, string record)
    {
        if (article.Length == 0 || record.Length == 0 || MatchKey.WithoutAuthor(article) != MatchKey.WithoutAuthor(record))
        {
            return false;
        }

        var (ours, theirs) = (MatchKey.AuthorOf(article), MatchKey.AuthorOf(record));
        return ours.Length > 0 && theirs.Length > 0 ? ours == theirs : MatchKey.TitleLength(record) >= MatchKey.MinimumTitleWithoutAuthor;
    }

    /// <summary>True when both are known and not the same.</summary>
    internal static bool Differ(string? ours, string? theirs) => ours is not null && theirs is not null && ours != theirs;

    /// <summary>The first of a range of pages; null when unknown.</summary>
    internal static string? FirstPage(string? pages) => pages?.Split('-', '–')[0].Trim();
}
