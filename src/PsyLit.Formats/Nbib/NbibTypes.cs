using PsyLit.Formats.Records;

namespace PsyLit.Formats.Nbib;

/// <summary>Kinds of work that MEDLINE tells by a publication type alone.</summary>
internal static class NbibTypes
{
    private static readonly Dictionary<string, string> Telling = new(StringComparer.Ordinal)
    {
        ["article"] = "Preprint",
        ["dataset"] = "Dataset",
        ["report"] = "Technical Report",
    };

    /// <summary>The publication type that says what the record's kind is, when the record does not list it already.</summary>
    public static IEnumerable<string> Missing(CitationRecord record) =>
        Telling.TryGetValue(record.Type, out var type) && !record.PublicationTypes.Contains(type) ? [type] : [];
}
