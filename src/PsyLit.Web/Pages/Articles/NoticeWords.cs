using PsyLit.Formats.Records;

namespace PsyLit.Web.Pages.Articles;

/// <summary>Notices in words, and how loudly each is said.</summary>
public static class NoticeWords
{
    /// <summary>The title of a notice's banner and its tone: <c>danger</c> for a work that must not be relied on, <c>caution</c>, or <c>plain</c>.</summary>
    public static (string Title, string Tone) Of(NoticeKind kind) => kind switch
    {
        NoticeKind.RetractionIn => ("This article was retracted", "danger"),
        NoticeKind.ExpressionOfConcernIn => ("Its editors published an expression of concern", "danger"),
        NoticeKind.RetractionOf => ("This is the retraction of another article", "caution"),
        NoticeKind.ExpressionOfConcernFor => ("This is an expression of concern about another article", "caution"),
        NoticeKind.ErratumIn => ("A correction was published", "caution"),
        NoticeKind.ErratumFor => ("This is the correction of another article", "plain"),
        NoticeKind.CorrectedAndRepublishedIn => ("It was corrected and published again", "caution"),
        NoticeKind.CorrectedAndRepublishedFrom => ("This is the corrected version of an earlier article", "plain"),
        NoticeKind.UpdateIn => ("There is a newer version", "caution"),
        NoticeKind.UpdateOf => ("This updates an earlier version", "plain"),
        NoticeKind.CommentIn => ("Commented on", "plain"),
        NoticeKind.CommentOn => ("This comments on another article", "plain"),
        NoticeKind.PreprintOf => ("This is a preprint, published before its review", "caution"),
        NoticeKind.PreprintIn => ("There was a preprint", "plain"),
        NoticeKind.Withdrawn => ("Its source has withdrawn this record", "caution"),
        _ => ("Note", "plain"),
    };

    /// <summary>
    /// A notice's text in three parts, so that its DOI can be a link: what stands before the DOI, the DOI, and what follows. A source that cites
    /// the other work mostly names the DOI in the citation; where it does not, the DOI comes last.
    /// </summary>
    public static (string Before, string? Doi, string After) AroundDoi(Notice notice)
    {
        if (notice.Doi is not { } doi)
            return (notice.Text, null, "");
        var at = notice.Text.IndexOf(doi, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? (notice.Text, doi, "") : (notice.Text[..at].TrimEnd(), doi, notice.Text[(at + doi.Length)..]);
    }

    /// <summary>The one word that a list of records shows beside a title; null when the notice does not change how a work may be used.</summary>
    public static string? Badge(NoticeKind kind) => kind switch
    {
        NoticeKind.RetractionIn => "retracted",
        NoticeKind.ExpressionOfConcernIn => "concern",
        NoticeKind.ErratumIn or NoticeKind.CorrectedAndRepublishedIn => "corrected",
        NoticeKind.UpdateIn => "updated",
        NoticeKind.PreprintOf => "preprint",
        NoticeKind.RetractionOf => "retraction",
        NoticeKind.ErratumFor => "correction",
        NoticeKind.Withdrawn => "withdrawn",
        _ => null,
    };

    /// <summary>How gravely a tone is meant: what is graver stands first.</summary>
    public static int Rank(string tone) => tone switch { "danger" => 0, "caution" => 1, _ => 2 };
}
