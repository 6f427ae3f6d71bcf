namespace PsyLit.Core.Concepts.Matching;

/// <summary>
/// Decides between overlapping candidates: the longest stays, of equal ones the one found by the rule that sees more. The members of
/// one coordination ("5-HT2A/2C") share their span and stay together.
/// </summary>
internal static class Overlaps
{
    private static readonly Comparer<Candidate> ByPlace = Comparer<Candidate>.Create(
        static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Concept.CompareTo(b.Concept));

    private static readonly Comparer<Candidate> ByStart = Comparer<Candidate>.Create(
        static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));

    private static readonly Comparer<Candidate> ByWorth = Comparer<Candidate>.Create(static (a, b) =>
        a.Length != b.Length ? b.Length.CompareTo(a.Length) : Rank(a) != Rank(b) ? Rank(a).CompareTo(Rank(b)) : a.Start.CompareTo(b.Start));

    /// <summary>The candidates that stay, in the order of the text.</summary>
    public static List<Candidate> Resolve(List<Candidate> candidates)
    {
        candidates.Sort(ByStart);
        var kept = new List<Candidate>(candidates.Count);
        var from = 0;
        while (from < candidates.Count)
        {
            // Candidates that touch each other in a chain are decided among themselves.
            var end = candidates[from].End;
            var to = from + 1;
            while (to < candidates.Count && candidates[to].Start < end)
                end = Math.Max(end, candidates[to++].End);
            if (to - from == 1)
                kept.Add(candidates[from]);
            else
                Decide(candidates, from, to, kept);
            from = to;
        }
        return kept;
    }

    private static void Decide(List<Candidate> candidates, int from, int to, List<Candidate> kept)
    {
        var first = kept.Count;
        candidates.Sort(from, to - from, ByWorth);
        for (var at = from; at < to; at++)
        {
            var candidate = candidates[at];
            var free = true;
            for (var i = first; i < kept.Count && free; i++)
                free = !Excludes(kept[i], candidate);
            if (free)
                kept.Add(candidate);
        }
        if (kept.Count > first + 1)
            kept.Sort(first, kept.Count - first, ByPlace);
    }

    private static bool Excludes(Candidate kept, Candidate other)
    {
        if (other.Start >= kept.End || kept.Start >= other.End)
            return false;
        var together = kept.Start == other.Start && kept.End == other.End && kept.Concept != other.Concept
            && kept.Rule == MentionRule.Coordination && other.Rule == MentionRule.Coordination;
        return !together;
    }

    private static int Rank(Candidate candidate) => candidate.Rule switch
    {
        MentionRule.Abbreviation => 0,
        MentionRule.Coordination => 1,
        MentionRule.Notation => 2,
        _ => 3,
    };
}
