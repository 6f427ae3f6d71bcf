namespace PsyLit.Core.Annotations.Anchors;

/// <summary>Finds where a text nearly has a pattern, by edit distance.</summary>
/// <remarks>
/// G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", J. ACM 46(3), 1999, with the
/// columns of patterns longer than a machine word in blocks as in H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau
/// edit distances", Nordic J. Computing 10, 2003: one column of the table costs a few instructions for every 64 characters of the pattern.
/// </remarks>
internal sealed class ApproximateSearch
{
    private const int WordLength = 64;

    private readonly string pattern;
    private readonly Columns forwards;
    private readonly Columns backwards;

    /// <param name="pattern">What to find; not empty.</param>
    public ApproximateSearch(string pattern)
    {
        this.pattern = pattern;
        forwards = new Columns(pattern);
        var reversed = pattern.ToCharArray();
        Array.Reverse(reversed);
        backwards = new Columns(reversed);
    }

    /// <summary>The best places that do not end close to one another, the fewest errors first.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="maxErrors">The most errors a place may have.</param>
    /// <param name="limit">The most places to return.</param>
    public IReadOnlyList<ApproximateMatch> Find(string text, int maxErrors, int limit)
    {
        var ends = new List<(int End, int Errors)>();
        forwards.Begin(anchored: false);
        for (var at = 0; at < text.Length; at++)
        {
            if (forwards.Next(text[at]) is var errors && errors <= maxErrors)
                ends.Add((at + 1, errors));
        }

        var found = new List<ApproximateMatch>();
        foreach (var (end, errors) in ends.OrderBy(place => place.Errors))
        {
            if (found.Count == limit)
                break;
            if (!found.Exists(other => Math.Abs(end - other.End) <= pattern.Length / 4))
                found.Add(new ApproximateMatch(StartOf(text, end, errors), end, errors));
        }

        return found;
    }

    /// <summary>How many errors the parts of a text have that end at one place and begin at some.</summary>
    public IReadOnlyList<ApproximateMatch> Ending(string text, int end, IReadOnlySet<int> starts)
    {
        var parts = new List<ApproximateMatch>();
        backwards.Begin(anchored: true);
        for (var at = end - 1; at >= 0 && parts.Count < starts.Count; at--)
        {
            var errors = backwards.Next(text[at]);
            if (starts.Contains(at))
                parts.Add(new ApproximateMatch(at, end, errors));
            if (end - at > 3 * pattern.Length)
                break;
        }

        return parts;
    }

    // The same pattern read backwards from the end, where it must begin; of equally good starts the one that gives the most usual length.
    private int StartOf(string text, int end, int errors)
    {
        var best = end;
        backwards.Begin(anchored: true);
        for (var at = end - 1; at >= 0 && end - at <= pattern.Length + errors; at--)
        {
            if (backwards.Next(text[at]) == errors && (best == end || Math.Abs(end - at - pattern.Length) < Math.Abs(end - best - pattern.Length)))
                best = at;
        }

        return best;
    }

    /// <summary>The columns of the table, one character of the text after the other.</summary>
    private sealed class Columns
    {
        private readonly Dictionary<char, ulong[]> occurrences = [];
        private readonly ulong[] none;
        private readonly ulong[] rises;
        private readonly ulong[] falls;
        private readonly int length;
        private readonly ulong lastRow;
        private int errors;
        private int edge;

        public Columns(ReadOnlySpan<char> pattern)
        {
            length = pattern.Length;
            var blocks = (length + WordLength - 1) / WordLength;
            (none, rises, falls) = (new ulong[blocks], new ulong[blocks], new ulong[blocks]);
            lastRow = 1UL << ((length - 1) % WordLength);
            for (var at = 0; at < length; at++)
            {
                if (!occurrences.TryGetValue(pattern[at], out var rows))
                    occurrences[pattern[at]] = rows = new ulong[blocks];
                rows[at / WordLength] |= 1UL << (at % WordLength);
            }
        }

        /// <param name="anchored">True when the match must begin with the first character, false when anywhere.</param>
        public void Begin(bool anchored)
        {
            Array.Fill(rises, ulong.MaxValue);
            Array.Clear(falls);
            errors = length;
            edge = anchored ? 1 : 0;
        }

        /// <returns>How many errors the best match that ends with this character has.</returns>
        public int Next(char character)
        {
            var rows = occurrences.GetValueOrDefault(character, none);
            var carry = edge;
            for (var block = 0; block < rises.Length; block++)
                carry = Advance(block, rows[block], carry, block == rises.Length - 1 ? lastRow : 1UL << (WordLength - 1));

            errors += carry;
            return errors;
        }

        // Names as in Myers' paper: Pv and Mv are the vertical differences of +1 and -1, Ph and Mh the horizontal ones.
        private int Advance(int block, ulong equal, int carry, ulong last)
        {
            var (pv, mv) = (rises[block], falls[block]);
            var xv = equal | mv;
            if (carry < 0)
                equal |= 1;
            var xh = (((equal & pv) + pv) ^ pv) | equal;
            var ph = mv | ~(xh | pv);
            var mh = pv & xh;
            var carried = (ph & last) != 0 ? 1 : (mh & last) != 0 ? -1 : 0;
            ph <<= 1;
            mh <<= 1;
            if (carry < 0)
                mh |= 1;
            else if (carry > 0)
                ph |= 1;
            rises[block] = mh | ~(xv | ph);
            falls[block] = ph & xv;
            return carried;
        }
    }
}
