using System.Globalization;
using PsyLit.Core.Imports.Matching;
using PsyLit.Core.Relations;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Duplicates.Finding;

/// <summary>Decides whether two articles are alike enough to ask a person.</summary>
/// <remarks>
/// <para>Asked about are: works with one DOI or PMCID that an import did not dare to join; works of equal folded title (20 letters or more),
/// whatever their years and authors; works of one first author from the same or neighbouring years whose titles are alike by at least 0.8
/// (<see cref="TitleLikeness"/>).</para>
/// <para>The score is 0.6 for the title's likeness, 0.2 for the first author (0.1 when one is unknown), 0.15 for the year (0.1 for neighbouring
/// years, 0.08 when one is unknown) and 0.05 for the journal; less 0.25 when each has a PMID of its own, 0.15 for DOIs that differ, 0.2 for
/// other pages of one journal. Below <see cref="Least"/> nobody is asked; works with a PMID each are asked about only when title, author and
/// year agree, because NLM removes its own duplicates.</para>
/// <para>Never asked about: a title that begins as a reply, erratum, comment or retraction beside one that does not; a protocol, pilot or
/// follow-up beside the trial; other numbers of parts. A preprint beside a journal article is asked about as a version, without the
/// deductions for other identifiers. "RETRACTED:" before a title does not count: it is the same work.</para>
/// </remarks>
public static class DuplicateRules
{
    /// <summary>The lowest score that is shown to a person.</summary>
    public const double Least = 0.6;

    /// <summary>The least likeness of titles that are not equal.</summary>
    public const double LeastLikeness = 0.8;

    /// <summary>How every reason of a preprint and an article begins.</summary>
    public const string Version = "may be preprint and published version";

    // A shorter title that two first authors chose in different years is a heading that suggests itself, not one work.
    private const int TellingTitle = 40;

    /// <summary>The verdict on two articles; null when nobody needs to be asked.</summary>
    public static DuplicateVerdict? Compare(ComparedArticle first, ComparedArticle second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Compare(first, new ComparedTitle(first.Title), second, new ComparedTitle(second.Title));
    }

    /// <summary>The verdict on two articles whose titles were looked at before.</summary>
    internal static DuplicateVerdict? Compare(ComparedArticle first, ComparedTitle ours, ComparedArticle second, ComparedTitle theirs)
    {
        if (ours.Markers.Differ(theirs.Markers))
        {
            return null;
        }

        var likeness = ours.LikenessTo(theirs);
        var shared = first.DoiKey is not null && first.DoiKey == second.DoiKey ? $"same DOI {first.DoiKey}"
            : first.Pmcid is not null && first.Pmcid == second.Pmcid ? $"same PMCID {first.Pmcid}" : null;
        var isVersion = IsPreprint(first) != IsPreprint(second);
        var evidence = new PairEvidence(first, second, likeness);
        if (shared is null && !MayBeOne(evidence, ours.Letters.Length, isVersion))
        {
            return null;
        }

        var score = shared is null ? evidence.Score - (isVersion ? 0 : evidence.Deduction) : Math.Max(evidence.Score, 0.65);
        var reason = string.Join("; ", new[] { isVersion ? Version : null, shared }.OfType<string>().Concat(evidence.Words));
        return score < Least ? null : new DuplicateVerdict(Math.Clamp(Math.Round(score, 2), 0, 1), reason);
    }

    /// <summary>True when the two may be asked about as versions: one is a preprint, and the other is not.</summary>
    public static bool AreVersions(string reason) => reason.StartsWith(Version, StringComparison.Ordinal);

    private static bool MayBeOne(PairEvidence evidence, int letters, bool isVersion) => evidence switch
    {
        _ when letters < MatchKey.MinimumTitle => false,
        { Likeness: 1 } when letters < TellingTitle && evidence is { OtherAuthors: true, YearsApart: > 1 } => false,
        { Likeness: < 1 } when evidence.Likeness < LeastLikeness || !evidence.SameAuthor || evidence.YearsApart is null or > 1 => false,
        { OtherPmids: true } when !isVersion => evidence is { Likeness: 1, SameAuthor: true, YearsApart: <= 1 },
        _ => true,
    };

    private static bool IsPreprint(ComparedArticle article) => Preprints.AreLikely(article.Type, article.PublicationTypes, article.DoiKey);

    /// <summary>What speaks for and against two articles being one.</summary>
    private sealed class PairEvidence
    {
        public PairEvidence(ComparedArticle first, ComparedArticle second, double likeness)
        {
            var (ours, theirs) = (AuthorOf(first), AuthorOf(second));
            Likeness = likeness;
            SameAuthor = ours.Length > 0 && ours == theirs;
            OtherAuthors = ours.Length > 0 && theirs.Length > 0 && ours != theirs;
            YearsApart = first.Published is { } one && second.Published is { } other ? Math.Abs(one.Year - other.Year) : null;
            OtherPmids = WorkMatcher.Differ(first.Pmid, second.Pmid);
            var sameJournal = first.JournalId is not null && first.JournalId == second.JournalId;
            var otherPages = sameJournal && (WorkMatcher.Differ(first.Volume, second.Volume) || WorkMatcher.Differ(WorkMatcher.FirstPage(first.Pages), WorkMatcher.FirstPage(second.Pages)));
            Score = (0.6 * likeness) + (SameAuthor ? 0.2 : OtherAuthors ? 0 : 0.1)
                + (YearsApart switch { 0 => 0.15, 1 => 0.1, null => 0.08, _ => 0 }) + (sameJournal ? 0.05 : 0);
            Deduction = (OtherPmids ? 0.25 : 0) + (WorkMatcher.Differ(first.DoiKey, second.DoiKey) ? 0.15 : 0) + (otherPages ? 0.2 : 0);
            Words =
            [
                likeness == 1 ? "same title" : string.Create(CultureInfo.InvariantCulture, $"titles alike by {likeness * 100:0} %"),
                SameAuthor ? $"first author {NameOf(first)}" : OtherAuthors ? $"first authors {NameOf(first)} and {NameOf(second)}" : "first author unknown",
                YearsApart switch
                {
                    null => "year unknown",
                    0 => string.Create(CultureInfo.InvariantCulture, $"both {first.Published!.Value.Year}"),
                    _ => string.Create(CultureInfo.InvariantCulture, $"years {first.Published!.Value.Year} and {second.Published!.Value.Year}"),
                },
                .. new[] { OtherPmids ? "each has a PMID of its own" : null, otherPages ? "other pages of one journal" : null }.OfType<string>(),
            ];
        }

        public double Likeness { get; }

        public bool SameAuthor { get; }

        public bool OtherAuthors { get; }

        public int? YearsApart { get; }

        public bool OtherPmids { get; }

        public double Score { get; }

        public double Deduction { get; }

        public IReadOnlyList<string> Words { get; }

        private static string AuthorOf(ComparedArticle article) => MatchKey.FirstAuthor(article.Contributors);

        private static string NameOf(ComparedArticle article) =>
            article.Contributors.First(person => person.Role == ContributorRole.Author) is var first && first.Family is { } family ? family : first.DisplayName;
    }
}
