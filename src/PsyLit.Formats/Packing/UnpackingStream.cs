using System.IO.Compression;

namespace PsyLit.Formats.Packing;

/// <summary>Passes a file's bytes on, unpacked when they are gzip, whatever the file is called.</summary>
/// <remarks>
/// A packed file that breaks off or is damaged ends where it can no longer be unpacked, and <see cref="IsBroken"/> says so: what came before is good.
/// It grows with every byte that is read and not before, so that a small file cannot become a large one in memory.
/// </remarks>
internal sealed class UnpackingStream : ReadingStream
{
    // RFC 1952, section 2.3.1: two bytes that identify the format, and the only method of compression there is.
    private static ReadOnlySpan<byte> Mark => [0x1F, 0x8B, 8];

    private readonly Stream bytes;
    private readonly bool isPart;

    /// <param name="file">The file from its first byte; stays open.</param>
    /// <param name="isPart">True when the bytes come out of an archive, and so may turn out damaged without being gzip.</param>
    public UnpackingStream(Stream file, bool isPart = false)
    {
        this.isPart = isPart;
        var head = new byte[ZipParts.HeadLength];
        var length = ReadHead(file, head);
        var whole = new HeadedStream(head.AsMemory(0, length), file);
        IsPacked = head.AsSpan(0, length).StartsWith(Mark);
        IsZip = ZipParts.IsZip(head.AsSpan(0, length));
        bytes = IsPacked ? new GZipStream(whole, CompressionMode.Decompress) : whole;
    }

    public bool IsPacked { get; }

    /// <summary>True when the bytes are those of a zip file, which this class does not unpack.</summary>
    public bool IsZip { get; }

    /// <summary>True when the packed bytes ended early or turned out damaged.</summary>
    public bool IsBroken { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (IsBroken)
        {
            return 0;
        }

        try
        {
            return bytes.Read(buffer);
        }
        catch (Exception exception) when ((IsPacked || isPart) && exception is InvalidDataException or EndOfStreamException)
        {
            IsBroken = true;
            return 0;
        }
    }

    private int ReadHead(Stream file, byte[] head)
    {
        try
        {
            return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        }
        catch (Exception exception) when (isPart && exception is InvalidDataException or EndOfStreamException)
        {
            IsBroken = true;
            return 0;
        }
    }
}
