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
    /// <param name="byteLimit">How many bytes the file may have, packed and unpacked.</param>
    /// <exception cref="FileTooLargeException">It has more, here or while the items are read.</exception>
    /// <remarks>A gzipped file is unpacked as it is read, whatever its name. One that breaks off is a problem after its last good record.</remarks>
    public static CitationFile Open(Stream stream, ICitationFormat? format = null, Encoding? encoding = null, long byteLimit = long.MaxValue)
    {
        var bytes = new UnpackingStream(new LimitedStream(stream, byteLimit));
        var reader = new DecodingReader(bytes.IsPacked ? new LimitedStream(bytes, byteLimit) : bytes, encoding);
        var head = reader.PeekHead(FormatDetector.HeadLength);
        format ??= FormatDetector.Detect(head);
        var isEmpty = string.IsNullOrWhiteSpace(head) && head.Length < FormatDetector.HeadLength;
        if (!isEmpty && format is not null)
        {
            return new CitationFile(format, reader.Choice, Read(format, reader, bytes));
        }

        var why = bytes.IsBroken ? FormatMessages.PackedFileBroken : isEmpty ? FormatMessages.EmptyFile : FormatMessages.NothingRecognised;
        return new CitationFile(isEmpty ? format : null, reader.Choice, [ReadItem.Of(new FormatProblem(0, "", why, true))]);
    }

    // The decoder runs a block ahead of the format's reader, so that its problems wait until the records before them are out.
    private static IEnumerable<ReadItem> Read(ICitationFormat format, DecodingReader reader, UnpackingStream bytes)
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

        if (bytes.IsBroken)
        {
            yield return ReadItem.Of(new FormatProblem(reader.Line, "", FormatMessages.PackedFileBroken, true));
        }
    }
}
