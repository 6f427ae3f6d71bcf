using System.Numerics;
using PsyLit.Core.Search.Indexing;

namespace PsyLit.Core.Search.Postings;

/// <summary>Goes through the list of articles that have one term.</summary>
internal sealed class PostingsCursor
{
    private readonly int[] frequencies = new int[PostingsLayout.ColumnCount];
    private byte[] documents = [];
    private byte[] positions = [];
    private int headerAt;
    private int headerEnd;
    private int end;
    private int firstPosition;
    private int at;

    // Where positions were read up to, and how many of them belong to articles passed since.
    private int positionsAt;
    private int positionsBehind;
    private PostingsBlock[]? blocks;
    private int block;

    /// <summary>Begins a list; whatever list was gone through before is left.</summary>
    /// <param name="bytes">Bytes that hold the list.</param>
    /// <param name="list">Where in them it is.</param>
    /// <param name="count">How many articles it has.</param>
    /// <param name="positionBytes">Bytes that hold the positions; empty when they are not wanted.</param>
    /// <param name="positionsFrom">Where in them they begin.</param>
    public void Open(byte[] bytes, Range list, int count, byte[] positionBytes, int positionsFrom)
    {
        documents = bytes;
        positions = positionBytes;
        firstPosition = positionsAt = positionsFrom;
        Count = count;
        (at, end) = (list.Start.Value, list.End.Value);
        (Document, Columns, positionsBehind, blocks, block) = (-1, 0, 0, null, 0);
        if (count > PostingsLayout.BlockSize)
        {
            var length = (int)PackedNumber.Read(documents, ref at);
            headerAt = at;
            at = headerEnd = at + length;
        }
    }

    /// <summary>How many articles the list has, those that were taken away since included.</summary>
    public int Count { get; private set; }

    /// <summary>The article the cursor stands on, counted within the segment; -1 before the first.</summary>
    public int Document { get; private set; } = -1;

    /// <summary>Bits of the columns in which it has the term.</summary>
    public uint Columns { get; private set; }

    /// <summary>How often, by the number of the column; only where the column's bit is set.</summary>
    public int[] Frequencies => frequencies;

    /// <summary>Goes to the next article; false at the end.</summary>
    public bool Next()
    {
        if (at >= end)
            return false;
        if (positions.Length > 0)
            positionsBehind += PositionCount();
        var number = PackedNumber.Read(documents, ref at);
        Document += (int)(number >> 2);
        switch (number & 3)
        {
            case PostingsLayout.OnceInAbstract:
                Columns = (uint)IndexColumns.Abstract;
                frequencies[PostingsLayout.AbstractColumn] = 1;
                break;
            case PostingsLayout.InAbstract:
                Columns = (uint)IndexColumns.Abstract;
                frequencies[PostingsLayout.AbstractColumn] = (int)PackedNumber.Read(documents, ref at);
                break;
            case PostingsLayout.InTitleAndAbstract:
                Columns = (uint)(IndexColumns.Title | IndexColumns.Abstract);
                frequencies[PostingsLayout.TitleColumn] = 1;
                frequencies[PostingsLayout.AbstractColumn] = (int)PackedNumber.Read(documents, ref at);
                break;
            default:
                Columns = PackedNumber.Read(documents, ref at);
                for (var rest = Columns; rest != 0; rest &= rest - 1)
                    frequencies[BitOperations.TrailingZeroCount(rest)] = (int)PackedNumber.Read(documents, ref at);
                break;
        }

        return true;
    }

    /// <summary>Goes through all that are left at once, which takes half the time of going to each; the cursor stands at the end then.</summary>
    public void Drain<T>(ref T taker)
        where T : struct, IPostingsTaker
    {
        var (bytes, from, document) = (documents, at, Document);
        while (from < end)
        {
            var number = PackedNumber.Read(bytes, ref from);
            document += (int)(number >> 2);
            taker.Begin(document);
            var shape = number & 3;
            if (shape == PostingsLayout.InTitleAndAbstract)
                taker.Take(PostingsLayout.TitleColumn, 1);
            if (shape != PostingsLayout.InAny)
                taker.Take(PostingsLayout.AbstractColumn, shape == PostingsLayout.OnceInAbstract ? 1 : (int)PackedNumber.Read(bytes, ref from));
            for (var rest = shape == PostingsLayout.InAny ? PackedNumber.Read(bytes, ref from) : 0; rest != 0; rest &= rest - 1)
                taker.Take(BitOperations.TrailingZeroCount(rest), (int)PackedNumber.Read(bytes, ref from));
            taker.End();
        }

        (at, Document, Columns) = (end, document, 0);
    }

    /// <summary>Goes to the first article that is <paramref name="document"/> or comes after it; false when there is none.</summary>
    public bool SkipTo(int document)
    {
        if (Document >= document)
            return true;
        if (Count > PostingsLayout.BlockSize)
            Leap(document);
        while (Next())
        {
            if (Document >= document)
                return true;
        }

        return false;
    }

    /// <summary>Adds the places of the article's occurrences in some columns, in order.</summary>
    public void ReadPlaces(uint columns, List<uint> places)
    {
        CatchUp();
        for (var rest = Columns & ~PostingsLayout.WithoutPositions; rest != 0; rest &= rest - 1)
        {
            var column = BitOperations.TrailingZeroCount(rest);
            var position = 0u;
            for (var i = 0; i < frequencies[column]; i++)
            {
                position += PackedNumber.Read(positions, ref positionsAt);
                if ((columns & (1u << column)) != 0)
                    places.Add(Place.Of(column, position));
            }
        }
    }

    /// <summary>The article's positions as written.</summary>
    public ReadOnlySpan<byte> PositionBytes()
    {
        CatchUp();
        var start = positionsAt;
        PackedNumber.Skip(positions, ref positionsAt, PositionCount());
        return positions.AsSpan(start, positionsAt - start);
    }

    // Puts the positions at the article's first; what is read from there on is owed by the article itself no more.
    private void CatchUp()
    {
        PackedNumber.Skip(positions, ref positionsAt, positionsBehind);
        positionsBehind = -PositionCount();
    }

    private int PositionCount()
    {
        var count = 0;
        for (var rest = Document < 0 ? 0 : Columns & ~PostingsLayout.WithoutPositions; rest != 0; rest &= rest - 1)
            count += frequencies[BitOperations.TrailingZeroCount(rest)];
        return count;
    }

    private void Leap(int document)
    {
        blocks ??= PostingsBlock.ReadAll(documents, headerAt, headerEnd);
        var target = block;
        while (target < blocks.Length - 1 && blocks[target].Last < document)
            target++;
        // The block before it has been passed, or the one wanted is being read already.
        if (target == 0 || blocks[target - 1].Last <= Document)
            return;
        block = target;
        Document = blocks[target - 1].Last;
        at = headerEnd + blocks[target - 1].Data;
        positionsAt = firstPosition + blocks[target - 1].Positions;
        positionsBehind = 0;
        Columns = 0;
    }
}
