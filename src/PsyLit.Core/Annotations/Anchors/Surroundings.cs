using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.Annotations.Anchors;

/// <summary>How alike the characters around two passages are, from 0 to 1.</summary>
internal static class Surroundings
{
    // Where nothing stood, the edge of a section agrees, and anything else says little.
    private const double Unknown = 0.25;

    /// <summary>Compares what stood before a passage with what stands before a place.</summary>
    public static double Before(string prefix, string text, int start)
    {
        if (prefix.Length == 0)
            return start == 0 ? 1 : Unknown;
        return Likeness(prefix, text.AsSpan(Math.Max(0, start - prefix.Length), Math.Min(start, prefix.Length)));
    }

    /// <summary>Compares what stood after a passage with what stands after a place.</summary>
    public static double After(string suffix, string text, int end)
    {
        if (suffix.Length == 0)
            return end == text.Length ? 1 : Unknown;
        return Likeness(suffix, text.AsSpan(end, Math.Min(text.Length - end, suffix.Length)));
    }

    private static double Likeness(string one, ReadOnlySpan<char> other) =>
        one.AsSpan().SequenceEqual(other) ? 1 : 1 - ((double)EditDistance.Between(one, other, one.Length) / one.Length);
}
