using System.IO.Hashing;

namespace PsyLit.Formats.Packing;

/// <summary>Passes on a file that was unpacked from an archive, and tells at its end whether it is the file that was packed.</summary>
/// <remarks>Deflate itself notices little: a damaged byte may just unpack to other text. .NET leaves the comparison to its callers.</remarks>
/// <param name="unpacked">The file.</param>
/// <param name="expected">The CRC-32 that the archive gives for it (APPNOTE 4.4.7).</param>
internal sealed class ChecksumStream(Stream unpacked, uint expected) : ReadingStream
{
    private readonly Crc32 checksum = new();
    private bool ended;

    /// <summary>True when the file was read to its end and is not what was packed; false also while it is not known.</summary>
    public bool IsDamaged => ended && checksum.GetCurrentHashAsUInt32() != expected;

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        checksum.Append(buffer[..read]);
        ended |= read == 0 && buffer.Length > 0;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        unpacked.Dispose();
        base.Dispose(disposing);
    }
}
