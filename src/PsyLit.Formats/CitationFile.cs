namespace PsyLit.Formats;

/// <summary>A file opened for reading: what it was taken for, and its records and problems one after another.</summary>
public sealed class CitationFile
{
    private CitationFile(ICitationFormat? format, string encoding, string encodingBasis, IEnumerable<ReadItem> items)
    {
        Format = format;
        Encoding = encoding;
        EncodingBasis = encodingBasis;
        Items = items;
    }

    /// <summary>The format found or named; null when nothing recognised the file, and then <see cref="Items"/> holds one problem that says so.</summary>
    public ICitationFormat? Format { get; }

    /// <summary>The character encoding used, by its IANA name: <c>utf-8</c>, <c>utf-16</c>, <c>windows-1252</c>.</summary>
    public string Encoding { get; }

    /// <summary>Why that encoding: a byte order mark, valid UTF-8, or a guess. A sentence for the report.</summary>
    public string EncodingBasis { get; }

    /// <summary>Records and problems in the order of the file. Can be enumerated once; reads as it goes.</summary>
    public IEnumerable<ReadItem> Items { get; }

    /// <summary>Finds encoding and format and prepares reading. The stream stays open and belongs to the caller.</summary>
    /// <param name="stream">The file's bytes from the first; need not be seekable.</param>
    /// <param name="format">The format when a person named it; null to find it from the first characters.</param>
    public static CitationFile Open(Stream stream, ICitationFormat? format = null)
    {
        var reader = new StreamReader(stream, System.Text.Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        return new CitationFile(
            format,
            reader.CurrentEncoding.WebName,
            "",
            format is null ? [ReadItem.Of(new FormatProblem(0, "", FormatMessages.NothingRecognised, true))] : format.Read(reader));
    }
}
