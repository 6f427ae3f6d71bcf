using System.Buffers;

namespace PsyLit.Core.Search.Postings;

/// <summary>Reads blocks into lent memory, which goes back when the look into the index ends.</summary>
/// <remarks>The list of a common word is hundreds of kilobytes: as garbage they would bring on a full collection every few searches.</remarks>
/// <param name="blocks">Where from.</param>
/// <param name="keepsOnlyLast">True to give a block back as soon as the next one is read.</param>
internal sealed class BlockReader(IIndexBlocks blocks, bool keepsOnlyLast = false) : IDisposable
{
    private readonly Lock reading = new();
    private readonly List<byte[]> lent = [];

    /// <summary>The bytes of a block, from the array's beginning on; valid until this is disposed. Several threads may ask.</summary>
    public (byte[] Bytes, int Length) Read(long segment, int number)
    {
        // A connection to the database is for one at a time.
        lock (reading)
        {
            if (keepsOnlyLast)
                GiveBack();
            var read = blocks.Read(segment, number);
            var bytes = ArrayPool<byte>.Shared.Rent(Math.Max(1, read.Length));
            lent.Add(bytes);
            read.CopyTo(bytes);
            return (bytes, read.Length);
        }
    }

    /// <inheritdoc />
    public void Dispose() => GiveBack();

    /// <summary>Gives all of it back; reading may go on.</summary>
    public void GiveBack()
    {
        foreach (var bytes in lent)
            ArrayPool<byte>.Shared.Return(bytes);
        lent.Clear();
    }
}
