using PsyLit.Formats.Records;

namespace PsyLit.Formats.Fields;

/// <summary>PubMed's names of relations between works (<c>CommentsCorrections/@RefType</c>), which Europe PMC writes with spaces.</summary>
internal static class NoticeKinds
{
    /// <summary>The kind a name means, whatever its case and spaces; <see cref="NoticeKind.Other"/> for one that PubMed does not have.</summary>
    public static NoticeKind Read(string relation) => relation.Replace(" ", "", StringComparison.Ordinal) switch
    {
        // The work was withdrawn, even though a mended version exists.
        "RetractedandRepublishedIn" => NoticeKind.RetractionIn,
        "RetractedandRepublishedFrom" or "RepublishedFrom" => NoticeKind.CorrectedAndRepublishedFrom,
        "RepublishedIn" => NoticeKind.CorrectedAndRepublishedIn,
        var name => Enum.TryParse<NoticeKind>(name, ignoreCase: true, out var kind) && !char.IsDigit(name[0]) ? kind : NoticeKind.Other,
    };
}
