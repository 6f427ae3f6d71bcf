namespace PsyLit.Formats.Packing;

/// <summary>Passes bytes on up to a number, and then fails: a stream whose length nobody knew beforehand must not fill the disk.</summary>
public sealed class LimitedStream : Stream
{
    private readonly Stream inner;
    private readonly ByteBudget budget;
    private long passed;

    /// <param name="inner">Where the bytes come from; stays open.</param>
    /// <param name="limit">How many may pass.</param>
    public LimitedStream(Stream inner, long limit)
        : this(inner, new ByteBudget(limit))
    {
    }

    internal LimitedStream(Stream inner, ByteBudget budget) => (this.inner, this.budget) = (inner, budget);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => passed;
        set => throw new NotSupportedException();
    }

    /// <exception cref="FileTooLargeException">The budget is spent.</exception>
    public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

    /// <inheritdoc cref="Read(Span{byte})"/>
    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

    /// <inheritdoc cref="Read(Span{byte})"/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await inner.ReadAsync(buffer, cancellationToken));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Count(int read)
    {
        passed += read;
        budget.Spend(read);
        return read;
    }
}
