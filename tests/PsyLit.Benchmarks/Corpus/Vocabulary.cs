using System.Text;

namespace PsyLit.Benchmarks.Corpus;

/// <summary>Invented words that are as frequent as the words of a language: Zipf–Mandelbrot with s = 1.04 and q = 3.5.</summary>
internal sealed class Vocabulary
{
    private const int Size = 200_000;
    private const double Exponent = 1.04;
    private const double Offset = 3.5;

    private static readonly string[] Stops =
        ["the", "of", "and", "in", "to", "with", "a", "for", "was", "were", "by", "is", "that", "on", "as", "from", "at", "are", "or", "this"];

    private static readonly string[] Onsets = ["b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "st", "pr", "tr", "ph", "th"];
    private static readonly string[] Nuclei = ["a", "e", "i", "o", "u", "y", "ia", "eo"];
    private static readonly string[] Endings = ["", "", "n", "s", "r", "l", "tion", "ic", "al"];

    private readonly string[] words = new string[Size];
    private readonly double[] cumulated = new double[Size];

    public Vocabulary(ulong seed)
    {
        var random = new SplitMix(seed);
        var sum = 0.0;
        for (var rank = 0; rank < Size; rank++)
        {
            words[rank] = rank < Stops.Length ? Stops[rank] : Invent(ref random);
            sum += 1 / Math.Pow(rank + 1 + Offset, Exponent);
            cumulated[rank] = sum;
        }
    }

    public string Draw(ref SplitMix random)
    {
        var at = Array.BinarySearch(cumulated, random.Fraction() * cumulated[^1]);
        return words[at < 0 ? Math.Min(~at, Size - 1) : at];
    }

    private static string Invent(ref SplitMix random)
    {
        var word = new StringBuilder();
        for (var syllables = 2 + random.Below(3); syllables > 0; syllables--)
        {
            word.Append(Onsets[random.Below(Onsets.Length)]).Append(Nuclei[random.Below(Nuclei.Length)]);
        }

        return word.Append(Endings[random.Below(Endings.Length)]).ToString();
    }
}
