using System.IO.Compression;
using System.Text;

namespace PsyLit.Formats.Packing;

/// <summary>Reads the citation files within a zip file one after another, each as if it had been opened by itself.</summary>
/// <remarks>
/// Names of an archive are only ever shown, never opened as paths, so that <c>../../etc/passwd</c> is a strange name and no more. All files
/// together unpack to no more bytes than one file may have: how much a bomb says or hides it holds does not matter.
/// </remarks>
/// <param name="bytes">The zip file from its first byte.</param>
/// <param name="stream">What the bytes come from: used itself when one can go to and fro in it from its beginning.</param>
/// <param name="byteLimit">How many bytes all files may unpack to together.</param>
internal sealed class ZipParts(Stream bytes, Stream stream, long byteLimit)
{
    /// <summary>How many bytes tell a zip file from others.</summary>
    public const int HeadLength = 4;

    /// <summary>Files of an archive that are looked at; a folder of single records has some thousands.</summary>
    public const int MaximumFiles = 10_000;

    private const int LongestName = 200;

    private readonly ByteBudget budget = new(byteLimit);

    // APPNOTE 4.3.7 and 4.3.16: how a zip file begins that holds a file, and one that is empty.
    private static ReadOnlySpan<byte> Signature => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> EmptySignature => "PK\u0005\u0006"u8;

    /// <summary>Tells from its first bytes whether a file is a zip file.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith(Signature) || head.StartsWith(EmptySignature);

    /// <summary>The items of all files, each with the name of its file as <see cref="ReadItem.Part"/>.</summary>
    /// <param name="format">The format when a person named it; null to find it for each file.</param>
    /// <param name="encoding">The encoding when a person named it; null to find it for each file.</param>
    /// <exception cref="FileTooLargeException">The files unpack to more than is allowed.</exception>
    public IEnumerable<ReadItem> Read(ICitationFormat? format, Encoding? encoding)
    {
        using var copy = IsSeekable() ? null : CopyToFile();
        using var zip = TryOpen(copy ?? stream);
        if (zip is null)
        {
            yield return ReadItem.Of(new FormatProblem(0, "", FormatMessages.ArchiveBroken, true));
            yield break;
        }

        var files = zip.Entries.Where(IsFile).ToList();
        foreach (var entry in files.Take(MaximumFiles))
        {
            var name = NameOf(entry);
            foreach (var item in Read(entry, name, format, encoding))
            {
                yield return item with { Part = name };
            }
        }

        if (files.Count == 0)
        {
            yield return ReadItem.Of(new FormatProblem(0, "", FormatMessages.ArchiveEmpty, true));
        }
        else if (files.Count > MaximumFiles)
        {
            yield return ReadItem.Of(new FormatProblem(0, NameOf(files[MaximumFiles]), FormatMessages.ArchiveFilesLeftOut(files.Count - MaximumFiles), true));
        }
    }

    private IEnumerable<ReadItem> Read(ZipArchiveEntry entry, string name, ICitationFormat? format, Encoding? encoding)
    {
        if (entry.IsEncrypted)
        {
            yield return ReadItem.Of(new FormatProblem(0, name, FormatMessages.ArchiveFileLocked, true));
            yield break;
        }

        if (TryOpen(entry) is not { } part)
        {
            yield return ReadItem.Of(new FormatProblem(0, name, FormatMessages.ArchiveFileBroken, true));
            yield break;
        }

        using (part)
        {
            var file = CitationFile.OpenPart(part, format, encoding, budget);
            if (file.Format is { } found)
            {
                yield return ReadItem.Of(new FormatProblem(0, name, FormatMessages.ArchiveFileReadAs(found.DisplayName, file.Encoding)));
            }

            foreach (var item in file.Items)
            {
                // A file of another kind beside the citations (a PDF, a licence) is worth a word, and no record that was lost.
                yield return item.Problem is { Why: FormatMessages.NothingRecognised } problem
                    ? ReadItem.Of(problem with { What = name, RecordLost = false })
                    : item;
            }

            if (part.IsDamaged)
            {
                yield return ReadItem.Of(new FormatProblem(0, name, FormatMessages.ArchiveFileDamaged, true));
            }
        }
    }

    // What was read to tell the kind of file is all that was read of it.
    private bool IsSeekable() => stream.CanSeek && stream.Position == HeadLength;

    // The list of files stands at the end of a zip file, so that it cannot be read from front to back.
    private FileStream CopyToFile()
    {
        var copy = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 64 * 1024, FileOptions.DeleteOnClose);
        try
        {
            bytes.CopyTo(copy);
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    private static ZipArchive? TryOpen(Stream stream)
    {
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            // The list of files is only read when it is asked for, and may be damaged too.
            _ = zip.Entries;
            return zip;
        }
        catch (InvalidDataException)
        {
            zip?.Dispose();
            return null;
        }
    }

    private static ChecksumStream? TryOpen(ZipArchiveEntry entry)
    {
        try
        {
            return new ChecksumStream(entry.Open(), entry.Crc32);
        }
        catch (InvalidDataException)
        {
            // Its compression is none that .NET knows, or its local header is damaged.
            return null;
        }
    }

    // Folders, and what a Mac adds to every archive.
    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && !entry.Name.StartsWith('.') && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private static string NameOf(ZipArchiveEntry entry)
    {
        var name = new string([.. entry.FullName.Where(c => !char.IsControl(c))]);
        return name.Length <= LongestName ? name : "…" + name[^LongestName..];
    }
}
