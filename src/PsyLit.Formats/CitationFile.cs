using System.Text;
using PsyLit.Formats.Decoding;
using PsyLit.Formats.Packing;
using PsyLit.Formats.ReviewPage;

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

    private CitationFile(IEnumerable<ReadItem> partItems)
    {
        IsArchive = true;
        Encoding = FormatMessages.EncodingVarious;
        EncodingBasis = FormatMessages.EncodingOfParts;
        Items = partItems;
    }

    /// <summary>True for a zip file: its files are read one after another, each in a format and an encoding of its own, which a remark names.</summary>
    public bool IsArchive { get; }

    /// <summary>The short name of the format for reports: <c>ris</c>, or <c>zip</c> for an archive; null when nothing recognised the file.</summary>
    public string? FormatName => IsArchive ? "zip" : Format?.Name;

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
    /// <remarks>
    /// A gzipped file is unpacked as it is read, whatever its name; one that breaks off is a problem after its last good record. The files of a zip
    /// file are read in their order; it is copied to a temporary file first when the stream is not seekable, because its list of files stands at the end.
    /// </remarks>
    public static CitationFile Open(Stream stream, ICitationFormat? format = null, Encoding? encoding = null, long byteLimit = long.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = new UnpackingStream(new LimitedStream(stream, byteLimit));
        return bytes.IsZip
            ? new CitationFile(new ZipParts(bytes, stream, byteLimit).Read(format, encoding))
            : Open(bytes, format, encoding, new ByteBudget(byteLimit));
    }

    /// <summary>Opens a file that comes out of an archive.</summary>
    /// <param name="bytes">The file unpacked.</param>
    /// <param name="format">See <see cref="Open(Stream, ICitationFormat?, Encoding?, long)"/>.</param>
    /// <param name="encoding">See there.</param>
    /// <param name="budget">What all files of the archive may unpack to together.</param>
    internal static CitationFile OpenPart(Stream bytes, ICitationFormat? format, Encoding? encoding, ByteBudget budget) =>
        Open(new UnpackingStream(new LimitedStream(bytes, budget), isPart: true), format, encoding, budget);

    private static CitationFile Open(UnpackingStream bytes, ICitationFormat? format, Encoding? encoding, ByteBudget budget)
    {
        var reader = new DecodingReader(bytes.IsPacked ? new LimitedStream(bytes, budget) : bytes, encoding);
        var head = reader.PeekHead(FormatDetector.HeadLength);
        format ??= FormatDetector.Detect(head);
        var isEmpty = string.IsNullOrWhiteSpace(head) && head.Length < FormatDetector.HeadLength;
        if (!isEmpty && !bytes.IsZip && format is not null)
        {
            reader.KeepsFormFeeds = format is ReviewPageFormat;
            return new CitationFile(format, reader.Choice, Read(format, reader, bytes));
        }

        var why = bytes.IsZip ? FormatMessages.ArchiveWithin : bytes.IsBroken ? FormatMessages.PackedFileBroken : isEmpty ? FormatMessages.EmptyFile : FormatMessages.NothingRecognised;
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
