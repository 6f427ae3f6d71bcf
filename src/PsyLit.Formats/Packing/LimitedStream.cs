namespace PsyLit.Formats.Packing;

/// <summary>Passes bytes on up to a number, and then fails: a stream whose length nobody knew beforehand must not fill the disk.</summary>
public sealed class LimitedStream : ReadingStream
{
    private readonly Stream inner;
    private readonly ByteBudget budget;

    /// <param name="inner">Where the bytes come from; stays open.</param>
    /// <param name="limit">How many may pass.</param>
    public LimitedStream(Stream inner, long limit)
        : this(inner, new ByteBudget(limit))
    {
    }

    internal LimitedStream(Stream inner, ByteBudget budget) => (this.inner, this.budget) = (inner, budget);

    /// <exception cref="FileTooLargeException">The budget is spent.</exception>
    public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

    /// <inheritdoc cref="Read(Span{byte})"/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await inner.ReadAsync(buffer, cancellationToken));

    private int Count(int read)
    {
        budget.Spend(read);
        return read;
    }
}
