using PsyLit.Formats.Records;

namespace PsyLit.Formats;

/// <summary>A file format that PsyLit can write. Implementations hold no state; one instance serves all files at once.</summary>
public interface ICitationWriter
{
    /// <summary>The short name used on the command line and in addresses: <c>ris</c>, <c>bibtex</c>, <c>nbib</c>, <c>csl-json</c>, <c>csv</c>.</summary>
    string Name { get; }

    /// <summary>The name people know it by: <c>BibTeX</c>.</summary>
    string DisplayName { get; }

    /// <summary>The usual file name ending with the dot, lower case.</summary>
    string Extension { get; }

    /// <summary>The registered or customary media type, with its character set where it is text.</summary>
    string MediaType { get; }

    /// <summary>Writes all records as one file, holding no more than one in memory. The stream stays open.</summary>
    /// <remarks>What the format has no place for is left out; what it has is written so that PsyLit's reader of it reads the same back.</remarks>
    void Write(Stream output, IEnumerable<CitationRecord> records);
}
