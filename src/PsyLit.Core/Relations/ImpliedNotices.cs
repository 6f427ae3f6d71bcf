using System.Text.RegularExpressions;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Relations;

/// <summary>Notices that a record carries in its title or publication types, without a link to the other work.</summary>
/// <remarks>
/// Publication types are those of MeSH: "Retracted Publication" for the article, "Retraction of Publication" ("Retraction Notice" since 2024)
/// for the statement. Publishers put "RETRACTED:" or "RETRACTED ARTICLE:" before the title.
/// </remarks>
public static partial class ImpliedNotices
{
    private static readonly (string Type, NoticeKind Kind)[] Types =
    [
        ("Retracted Publication", NoticeKind.RetractionIn),
        ("Retraction of Publication", NoticeKind.RetractionOf),
        ("Retraction Notice", NoticeKind.RetractionOf),
        ("Expression of Concern", NoticeKind.ExpressionOfConcernFor),
        ("Published Erratum", NoticeKind.ErratumFor),
        ("Corrected and Republished Article", NoticeKind.CorrectedAndRepublishedFrom),
    ];

    /// <summary>What title, types and DOI say beyond the <paramref name="known"/> notices; at most one of each kind.</summary>
    /// <param name="title">The title as inline text.</param>
    /// <param name="publicationTypes">As the source names them.</param>
    /// <param name="doiKey">The DOI in lower case, by which preprint servers are known.</param>
    /// <param name="known">Kinds of the notices the record has.</param>
    public static IEnumerable<Notice> Of(string title, IReadOnlyList<string> publicationTypes, string? doiKey, IEnumerable<NoticeKind> known)
    {
        ArgumentNullException.ThrowIfNull(publicationTypes);
        var said = known.ToHashSet();
        foreach (var (type, kind) in Types)
        {
            if (publicationTypes.Contains(type, StringComparer.OrdinalIgnoreCase) && said.Add(kind))
            {
                yield return new Notice(kind, $"Its source lists it as “{type}”.");
            }
        }

        if (RetractedTitle.IsMatch(title) && said.Add(NoticeKind.RetractionIn))
        {
            yield return new Notice(NoticeKind.RetractionIn, "Its title says so.");
        }

        if (RetractionTitle.IsMatch(title) && said.Add(NoticeKind.RetractionOf))
        {
            yield return new Notice(NoticeKind.RetractionOf, "Its title says so.");
        }

        if (Preprints.AreCertain(publicationTypes, doiKey) && said.Add(NoticeKind.PreprintOf))
        {
            yield return new Notice(NoticeKind.PreprintOf, "");
        }
    }

    /// <summary>The title without what a publisher put before it when the work was retracted.</summary>
    public static string WithoutRetracted(string title) => RetractedTitle.Replace(title, "");

    [GeneratedRegex(@"^\s*(?:<b>)?\[?\s*retracted(?:\s+(?:article|chapter|paper|publication))?\s*(?:\]\s*[:.–-]?|[:.–-])\s*(?:</b>)?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RetractedTitle { get; }

    [GeneratedRegex(@"^\s*(?:notice of retraction|retraction(?: (?:notice|note|statement))?)(?:\s+(?:of|to|for))?\s*[:.–—-]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RetractionTitle { get; }
}
