using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Matching;

/// <summary>Everything by which a record may be recognised as a work of the library; null or empty where it has none.</summary>
/// <param name="Pmid">See <see cref="WorkIdentifiers.Pmid"/>.</param>
/// <param name="DoiKey">See <see cref="WorkIdentifiers.DoiKey"/>.</param>
/// <param name="Pmcid">See <see cref="WorkIdentifiers.Pmcid"/>.</param>
/// <param name="Text">See <see cref="MatchKey"/>.</param>
public sealed record RecordKeys(string? Pmid, string? DoiKey, string? Pmcid, string Text)
{
    public static RecordKeys Of(CitationRecord record) => new(
        WorkIdentifiers.Pmid(record.Pmid),
        WorkIdentifiers.DoiKey(record.Doi),
        WorkIdentifiers.Pmcid(record.Pmcid),
        MatchKey.Of(record.Title, record.Published, record.Contributors));

    /// <summary>The keys by which the article is found whose record was withdrawn.</summary>
    public static RecordKeys Of(CitationDeletion deletion) => new(WorkIdentifiers.Pmid(deletion.Pmid), null, null, "");
}
