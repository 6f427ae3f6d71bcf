using System.Text;
using PsyLit.Formats.Decoding;

namespace PsyLit.Formats;

/// <summary>A file opened for reading: what it was taken for, and its records and problems one after another.</summary>
public sealed class CitationFile
{
    private CitationFile(ICitationFormat? format, EncodingChoice choice, IEnumerable<ReadItem> items)
    {
        Format = format;
        Encoding = choice.Encoding.WebName;
        EncodingBasis = choice.Basis;
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
    /// <param name="encoding">The encoding when a person named it; null to find it from the first bytes.</param>
    public static CitationFile Open(Stream stream, ICitationFormat? format = null, Encoding? encoding = null)
    {
        var reader = new DecodingReader(stream, encoding);
        var head = reader.PeekHead(FormatDetector.HeadLength);
        format ??= FormatDetector.Detect(head);
        if (string.IsNullOrWhiteSpace(head) && head.Length < FormatDetector.HeadLength)
        {
            return new CitationFile(format, reader.Choice, [ReadItem.Of(new FormatProblem(0, "", FormatMessages.EmptyFile, true))]);
        }

        return format is null
            ? new CitationFile(null, reader.Choice, [ReadItem.Of(new FormatProblem(0, "", FormatMessages.NothingRecognised, true))])
            : new CitationFile(format, reader.Choice, Read(format, reader));
    }

    // The decoder runs a block ahead of the format's reader, so that its problems wait until the records before them are out.
    private static IEnumerable<ReadItem> Read(ICitationFormat format, DecodingReader reader)
    {
        foreach (var item in format.Read(reader))
        {
            foreach (var problem in reader.TakeProblems(item.Line - 1))
            {
                yield return ReadItem.Of(problem);
            }

            yield return item;
        }

        foreach (var problem in reader.TakeProblems(int.MaxValue))
        {
            yield return ReadItem.Of(problem);
        }
    }
}
