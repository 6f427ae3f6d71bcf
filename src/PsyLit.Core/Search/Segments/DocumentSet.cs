namespace PsyLit.Core.Search.Segments;

/// <summary>Some of the articles of a segment, a bit for each.</summary>
internal sealed class DocumentSet
{
    private readonly ulong[] bits;

    public DocumentSet(int documents) => bits = new ulong[(documents + 63) / 64];

    private DocumentSet(ulong[] bits, int count) => (this.bits, Count) = (bits, count);

    public int Count { get; private set; }

    public bool Has(int document) => (bits[document >> 6] & (1UL << (document & 63))) != 0;

    public void Add(int document)
    {
        var bit = 1UL << (document & 63);
        if ((bits[document >> 6] & bit) == 0)
            Count++;
        bits[document >> 6] |= bit;
    }

    public DocumentSet Copy() => new([.. bits], Count);
}
