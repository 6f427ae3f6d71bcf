using System.IO.Hashing;

namespace PsyLit.Formats.Packing;

/// <summary>Passes on a file that was unpacked from an archive, and tells at its end whether it is the file that was packed.</summary>
/// <remarks>Deflate itself notices little: a damaged byte may just unpack to other text. .NET leaves the comparison to its callers.</remarks>
/// <param name="unpacked">The file.</param>
/// <param name="expected">The CRC-32 that the archive gives for it (APPNOTE 4.4.7).</param>
internal sealed class ChecksumStream(Stream unpacked, uint expected) : Stream
{
    private readonly Crc32 checksum = new();
    private bool ended;

    /// <summary>True when the file was read to its end and is not what was packed; false also while it is not known.</summary>
    public bool IsDamaged => ended && checksum.GetCurrentHashAsUInt32() != expected;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        checksum.Append(buffer[..read]);
        ended |= read == 0 && buffer.Length > 0;
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        unpacked.Dispose();
        base.Dispose(disposing);
    }
}
