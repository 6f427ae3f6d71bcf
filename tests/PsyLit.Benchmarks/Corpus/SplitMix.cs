namespace PsyLit.Benchmarks.Corpus;

/// <summary>A small, fast generator of random numbers (SplitMix64) whose sequence depends on nothing but its seed.</summary>
internal struct SplitMix(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 up to, but not including, 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 up to, but not including, <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Fraction() * limit);

    public bool Chance(double probability) => Fraction() < probability;
}
