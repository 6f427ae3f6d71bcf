using System.Text;
using System.Text.RegularExpressions;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.ReviewPage.Header;

/// <summary>A notice on one line: free words, or <c>[RetractionIn] words (pmid 123) (doi 10.1000/x)</c>.</summary>
internal static partial class NoticeLine
{
    // In the order of weight. "Retraction in J Test" and "This article was retracted" both say that this work is the one withdrawn.
    private static readonly (Regex Words, NoticeKind Kind)[] Words =
    [
        (RetractionOf, NoticeKind.RetractionOf),
        (Retraction, NoticeKind.RetractionIn),
        (ConcernFor, NoticeKind.ExpressionOfConcernFor),
        (Concern, NoticeKind.ExpressionOfConcernIn),
        (Republished, NoticeKind.CorrectedAndRepublishedIn),
        (ErratumFor, NoticeKind.ErratumFor),
        (Erratum, NoticeKind.ErratumIn),
    ];

    /// <summary>The notices that a line states. Free words can state several ("erratum and expression of concern"): one notice each, most serious first.</summary>
    public static IEnumerable<Notice> Read(string value)
    {
        if (Marked.Match(value) is { Success: true } marked && Enum.TryParse<NoticeKind>(marked.Groups["kind"].Value, ignoreCase: true, out var named))
        {
            yield return new Notice(named, marked.Groups["text"].Value, NullIfEmpty(marked.Groups["pmid"].Value), NullIfEmpty(marked.Groups["doi"].Value));
            yield break;
        }

        var doi = Dois.FindIn(value);
        var pmid = PubMedNumbers.FindPmid(value);
        var found = false;
        foreach (var (words, kind) in Words)
        {
            // "Erratum for" also contains "erratum": the more particular kind of the same word stands for both.
            if (words.IsMatch(value) && !(kind == NoticeKind.RetractionIn && RetractionOf.IsMatch(value))
                && !(kind == NoticeKind.ExpressionOfConcernIn && ConcernFor.IsMatch(value))
                && !(kind == NoticeKind.ErratumIn && (ErratumFor.IsMatch(value) || Republished.IsMatch(value))))
            {
                found = true;
                yield return new Notice(kind, value, pmid, doi);
            }
        }

        if (!found)
        {
            yield return new Notice(NoticeKind.Note, value, pmid, doi);
        }
    }

    /// <summary>The words alone where they say everything, the marked form otherwise.</summary>
    public static string Write(Notice notice)
    {
        if (Read(notice.Text).Contains(notice))
        {
            return notice.Text;
        }

        var line = new StringBuilder($"[{notice.Kind}] {notice.Text}");
        line.Append(notice.Pmid is null ? "" : $" (pmid {notice.Pmid})").Append(notice.Doi is null ? "" : $" (doi {notice.Doi})");
        return line.ToString();
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex(@"^\[(?<kind>[A-Za-z]+)\]\s*(?<text>.*?)(?: \(pmid (?<pmid>\d+)\))?(?: \(doi (?<doi>10\.\S+)\))?$")]
    private static partial Regex Marked { get; }

    [GeneratedRegex(@"\b(?:retraction of|retracts)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RetractionOf { get; }

    [GeneratedRegex(@"\bretract(?:ed|ion)\b|\bwithdrawn\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Retraction { get; }

    [GeneratedRegex(@"\bexpression of concern (?:for|about)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ConcernFor { get; }

    [GeneratedRegex(@"\bexpressions? of concern\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Concern { get; }

    [GeneratedRegex(@"\bcorrected and republished\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Republished { get; }

    [GeneratedRegex(@"\b(?:erratum|corrigendum|correction) (?:for|to)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ErratumFor { get; }

    [GeneratedRegex(@"\b(?:errat(?:um|a)|corrigend(?:um|a)|correct(?:ion|ed))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Erratum { get; }
}
