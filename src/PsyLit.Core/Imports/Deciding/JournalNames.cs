using PsyLit.Core.Articles;
using PsyLit.Core.Imports.Matching;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Deciding;

/// <summary>Recognises journals by their names.</summary>
internal static class JournalNames
{
    /// <summary>The folded name of what the record appeared in (<see cref="Journal.Key"/>); null when it names none.</summary>
    public static string? KeyOf(CitationRecord record) => Key(record.ContainerTitle) ?? Key(record.ContainerAbbreviation);

    /// <summary>The folded name; null for a name without a letter.</summary>
    public static string? Key(string? name) => MatchKey.Letters(name) is { Length: > 0 } key ? key : null;

    public static Journal Of(CitationRecord record, string key) => new()
    {
        Name = string.IsNullOrWhiteSpace(record.ContainerTitle) ? record.ContainerAbbreviation! : record.ContainerTitle,
        Abbreviation = record.ContainerAbbreviation,
        Issn = record.Issns.Count > 0 ? record.Issns[0] : null,
        Key = key,
    };

    /// <summary>Adds what the record says of the journal beyond what is known.</summary>
    /// <returns>True when something was added.</returns>
    public static bool Complete(Journal journal, CitationRecord record)
    {
        var before = (journal.Abbreviation, journal.Issn);
        journal.Abbreviation ??= record.ContainerAbbreviation;
        journal.Issn ??= record.Issns.Count > 0 ? record.Issns[0] : null;
        return before != (journal.Abbreviation, journal.Issn);
    }
}
