namespace PsyLit.Core.Search.Segments;

/// <summary>Lengths of texts in one byte: exact up to 40 words, then within 3 %, up to 12,000 words. Ranking needs no more.</summary>
internal static class LengthCode
{
    private const int Exact = 40;

    private const double Step = 1.0268;

    private static readonly int[] Lengths = [.. Enumerable.Range(0, 256).Select(code => code <= Exact ? code : (int)Math.Round(Exact * Math.Pow(Step, code - Exact)))];

    /// <summary>The code of a number of words.</summary>
    public static byte Of(int length)
    {
        var place = Array.BinarySearch(Lengths, length);
        return (byte)Math.Min(255, place >= 0 ? place : ~place);
    }

    /// <summary>The number of words a code stands for.</summary>
    public static int Length(byte code) => Lengths[code];

    /// <summary>The words of many texts together.</summary>
    public static long Sum(ReadOnlySpan<byte> codes)
    {
        var sum = 0L;
        foreach (var code in codes)
            sum += Lengths[code];
        return sum;
    }
}
