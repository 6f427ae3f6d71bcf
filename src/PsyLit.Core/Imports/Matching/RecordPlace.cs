using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Matching;

/// <summary>What of a record tells it from works that share a key with it.</summary>
/// <param name="Title">The title as inline text.</param>
/// <param name="Type">The CSL type.</param>
/// <param name="Volume">Null when not given, like <paramref name="Pages"/>.</param>
/// <param name="Pages">As printed.</param>
internal sealed record RecordPlace(string? Title, string Type, string? Volume, string? Pages)
{
    public static RecordPlace Of(CitationRecord record) => new(record.Title, record.Type, record.Volume, record.Pages);
}
