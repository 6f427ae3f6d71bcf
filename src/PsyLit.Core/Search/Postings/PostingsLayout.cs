using System.Numerics;
using PsyLit.Core.Search.Indexing;

namespace PsyLit.Core.Search.Postings;

/// <summary>How a list of postings is written: what its writer and its reader must agree on.</summary>
/// <remarks>
/// <code>
/// list     = [ header ] { posting }          the header only where there are more articles than one block has
/// header   = length of the rest of it, { last article of the block - that of the block before, bytes of its postings, bytes of its positions }
/// posting  = (article - the one before) * 4 + shape, frequencies
/// </code>
/// All are numbers as <see cref="ByteWriter.WriteNumber"/> writes them; articles are counted within the segment and the first follows -1. Positions are
/// a stream of their own, so that only phrases read them: by column, each as its distance from the one before.
/// </remarks>
internal static class PostingsLayout
{
    /// <summary>Articles to a block, so that a search for several words can leap over those it does not need.</summary>
    public const int BlockSize = 128;

    /// <summary>Once in the abstract and nowhere else: more than half of all.</summary>
    public const uint OnceInAbstract = 0;

    /// <summary>In the abstract only; the frequency follows.</summary>
    public const uint InAbstract = 1;

    /// <summary>Once in the title and in the abstract, for which the frequency follows.</summary>
    public const uint InTitleAndAbstract = 2;

    /// <summary>Any columns: their bits follow, then the frequency in each.</summary>
    public const uint InAny = 3;

    /// <summary>Room for a number for each column.</summary>
    public const int ColumnCount = 32;

    /// <summary>Columns whose terms are no words in a row.</summary>
    public const uint WithoutPositions = (uint)IndexColumns.AllConcepts;

    /// <summary>The number of <see cref="IndexColumns.Title"/>.</summary>
    public const int TitleColumn = 0;

    /// <summary>The number of <see cref="IndexColumns.Abstract"/>.</summary>
    public const int AbstractColumn = 2;

    /// <summary>The number of the bit of one column.</summary>
    public static int NumberOf(IndexColumns column) => BitOperations.Log2((uint)column);
}
