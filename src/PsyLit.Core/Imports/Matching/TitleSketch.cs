using System.Numerics;

namespace PsyLit.Core.Imports.Matching;

/// <summary>A title's pieces in 256 bits, from which the likeness of two titles is seen to be too small without looking at the pieces.</summary>
/// <remarks>
/// Each piece turns over one bit, so that pieces two titles share cancel out: the bits in which two sketches differ are at most as many as the
/// pieces only one of the titles has. A bound and never a guess: nothing that is alike is missed. (Sandes, Teodoro and Melo, "Bitmap filter:
/// speeding up exact set similarity joins", 2020.) Titles of one field differ in 100 bits and more, and may in 36 if they are to be alike by 0.8.
/// </remarks>
public readonly struct TitleSketch
{
    private readonly ulong first, second, third, fourth;
    private readonly int pieces;

    /// <param name="pieces">The title's pieces as evenly spread numbers, each once.</param>
    public TitleSketch(ReadOnlySpan<int> pieces)
    {
        Span<ulong> bits = stackalloc ulong[4];
        foreach (var piece in pieces)
        {
            bits[(piece >> 6) & 3] ^= 1UL << (piece & 63);
        }

        (first, second, third, fourth) = (bits[0], bits[1], bits[2], bits[3]);
        this.pieces = pieces.Length;
    }

    /// <summary>The most that <see cref="TitleLikeness.To"/> can be.</summary>
    public double AtMost(in TitleSketch other)
    {
        var differ = BitOperations.PopCount(first ^ other.first) + BitOperations.PopCount(second ^ other.second)
            + BitOperations.PopCount(third ^ other.third) + BitOperations.PopCount(fourth ^ other.fourth);
        var (all, unequal) = (pieces + other.pieces, Math.Abs(pieces - other.pieces));
        return all == 0 ? 0 : (double)(all - Math.Max(differ, unequal)) / all;
    }
}
