namespace PsyLit.Formats;

/// <summary>A file format that PsyLit can read. Implementations hold no state; one instance serves all files at once.</summary>
public interface ICitationFormat
{
    /// <summary>The short name used on the command line and in reports: <c>ris</c>, <c>nbib</c>, <c>pubmed-xml</c>, <c>review-page</c>.</summary>
    string Name { get; }

    /// <summary>The name people know it by: <c>PubMed XML</c>.</summary>
    string DisplayName { get; }

    /// <summary>Usual file name endings with the dot, lower case; the first is used for new files.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Tells from the first characters of a file (at most <see cref="FormatDetector.HeadLength"/>) whether it is of this format.</summary>
    bool Recognises(string head);

    /// <summary>Reads records and problems one by one, in the order of the file, holding no more than one record in memory.</summary>
    /// <remarks>Never throws for what the text says; only for failures of the reader itself (I/O).</remarks>
    IEnumerable<ReadItem> Read(TextReader text);
}
