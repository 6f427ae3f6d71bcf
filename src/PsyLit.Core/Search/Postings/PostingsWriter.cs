using System.Numerics;
using PsyLit.Core.Search.Indexing;

namespace PsyLit.Core.Search.Postings;

/// <summary>Writes the list of articles that have one term, as <see cref="PostingsLayout"/> says.</summary>
internal sealed class PostingsWriter
{
    private readonly ByteWriter data = new(1 << 12);
    private readonly ByteWriter header = new();
    private readonly int[] frequencies = new int[PostingsLayout.ColumnCount];
    private int last;
    private int blockLast;
    private int blockData;
    private int blockPositions;

    /// <summary>How many articles are in the list.</summary>
    public int Count { get; private set; }

    /// <summary>The positions, in the order of articles and columns.</summary>
    public ByteWriter Positions { get; } = new(1 << 12);

    /// <summary>Begins a list.</summary>
    public void Clear()
    {
        data.Clear();
        header.Clear();
        Positions.Clear();
        (Count, last, blockLast, blockData, blockPositions) = (0, -1, -1, 0, 0);
    }

    /// <summary>Adds an article.</summary>
    /// <param name="document">Its number in the segment, larger than those before.</param>
    /// <param name="places">Where it has the term, as <see cref="Place"/> numbers; brought into order here.</param>
    public void Add(int document, Span<uint> places)
    {
        for (var i = 1; i < places.Length; i++)
        {
            if (places[i] < places[i - 1])
            {
                places.Sort();
                break;
            }
        }

        var columns = 0u;
        var column = -1;
        var position = 0u;
        foreach (var place in places)
        {
            if (Place.Column(place) != column)
            {
                column = Place.Column(place);
                columns |= 1u << column;
                frequencies[column] = 0;
                position = 0;
            }

            frequencies[column]++;
            if ((PostingsLayout.WithoutPositions & (1u << column)) != 0)
                continue;
            var next = Place.Position(place);
            Positions.WriteNumber(next - position);
            position = next;
        }

        Add(document, columns, frequencies);
    }

    /// <summary>Adds the article a cursor stands on under another number.</summary>
    public void Add(int document, PostingsCursor cursor)
    {
        Positions.Write(cursor.PositionBytes());
        Add(document, cursor.Columns, cursor.Frequencies);
    }

    /// <summary>The list without its positions, put after what is in <paramref name="to"/>.</summary>
    public void CopyTo(ByteWriter to)
    {
        if (Count > PostingsLayout.BlockSize)
        {
            if (Count % PostingsLayout.BlockSize != 0)
                EndBlock();
            to.WriteNumber((uint)header.Length);
            to.Write(header.Written);
        }

        to.Write(data.Written);
    }

    private void Add(int document, uint columns, ReadOnlySpan<int> frequency)
    {
        var distance = (uint)(document - last) << 2;
        const uint Both = (uint)(IndexColumns.Title | IndexColumns.Abstract);
        if (columns == (uint)IndexColumns.Abstract)
        {
            var times = frequency[PostingsLayout.AbstractColumn];
            data.WriteNumber(distance | (times == 1 ? PostingsLayout.OnceInAbstract : PostingsLayout.InAbstract));
            if (times != 1)
                data.WriteNumber((uint)times);
        }
        else if (columns == Both && frequency[PostingsLayout.TitleColumn] == 1)
        {
            data.WriteNumber(distance | PostingsLayout.InTitleAndAbstract);
            data.WriteNumber((uint)frequency[PostingsLayout.AbstractColumn]);
        }
        else
        {
            data.WriteNumber(distance | PostingsLayout.InAny);
            data.WriteNumber(columns);
            for (var rest = columns; rest != 0; rest &= rest - 1)
                data.WriteNumber((uint)frequency[BitOperations.TrailingZeroCount(rest)]);
        }

        last = document;
        if (++Count % PostingsLayout.BlockSize == 0)
            EndBlock();
    }

    private void EndBlock()
    {
        header.WriteNumber((uint)(last - blockLast));
        header.WriteNumber((uint)(data.Length - blockData));
        header.WriteNumber((uint)(Positions.Length - blockPositions));
        (blockLast, blockData, blockPositions) = (last, data.Length, Positions.Length);
    }
}
