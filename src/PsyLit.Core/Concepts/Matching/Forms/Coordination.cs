namespace PsyLit.Core.Concepts.Matching.Forms;

/// <summary>
/// Finds forms whose words stand apart because they share their last ones with a neighbour: "frontal and temporal cortex", "major or
/// bipolar depression", "kappa and mu opioid receptors"; and trials whose noun stands behind a row of adjectives: "randomized,
/// double-blind, placebo-controlled trial". The mention is the part that is the form's own.
/// </summary>
internal static class Coordination
{
    /// <summary>Words a coordination may put between a form's first words and its last.</summary>
    private const int LongestGap = 5;

    /// <summary>Characters of an abbreviation that may stand in brackets inside a form.</summary>
    private const int LongestBracket = 8;

    /// <summary>Adjectives that may stand before a trial.</summary>
    private const int LongestRow = 12;

    // Nouns that coordinated names share. A grammar, not a vocabulary: with any noun allowed, "drug and alcohol therapy" would be one.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Heads = Set(
        "cortex", "cortices", "nucleus", "nuclei", "raphe", "network", "networks", "receptor", "receptors", "transporter", "transporters",
        "disorder", "disorders", "depression", "symptoms", "symptom", "effects", "effect", "experience", "experiences", "plasticity",
        "connectivity", "expression", "cingulate", "hippocampus", "striatum", "affect", "flexibility", "response", "concentration",
        "concentrations", "test", "trial", "study", "state", "states", "stress", "factor", "integration", "scale", "processing",
        "pressure", "volunteer", "volunteers", "control", "controls", "subjects", "participants", "patients", "mice", "agonism", "neurons", "signalling", "signaling");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Stops = Set(
        "in", "of", "with", "was", "were", "is", "are", "be", "been", "the", "a", "an", "for", "to", "on", "by", "from", "than", "that", "which", "had",
        "has", "have", "increased", "decreased", "reduced", "showed", "not", "no", "did", "does", "we", "after", "during", "at", "as", "it", "its", "their");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TrialAdjectives = Set(
        "double", "single", "triple", "blind", "blinded", "masked", "placebo", "controlled", "active", "comparator", "parallel", "group", "groups", "arm", "two",
        "three", "four", "crossover", "cross", "over", "open", "label", "phase", "1", "2", "2a", "2b", "3", "ii", "iia", "iib", "iii", "multicenter", "multicentre", "multi",
        "center", "centre", "site", "multisite", "clinical", "pilot", "feasibility", "exploratory", "prospective", "waitlist", "wait", "list", "delayed", "treatment",
        "within", "between", "subject", "subjects", "participant", "dose", "finding", "ranging", "response", "and", "or", "counterbalanced", "balanced", "factorial", "international",
        "proof", "concept", "of", "design", "small", "large", "low", "high", "midazolam", "saline", "niacin", "sham", "fixed", "flexible", "week", "day", "human", "laboratory", "rater",
        "observer", "assessor", "superiority", "noninferiority", "non", "inferiority", "controlled,", "4", "6", "8", "12", "psilocybin", "esketamine", "ketamine", "experimental",
        "repeated", "measures", "comparative", "fully", "add", "on", "outpatient", "monocentric", "bicentric", "medication", "efficacy", "safety");

    /// <summary>The parts of a form that may stand apart from its end, with that end; none for forms whose last word is never shared.</summary>
    public static List<(string Prefix, SharedPart Part)> PartsOf(VocabularyForm form, string variant)
    {
        var parts = new List<(string Prefix, SharedPart Part)>();
        var words = variant.Split(' ');
        if (words.Length < 2 || words.Length > 4 || !Heads.Contains(words[^1]))
            return parts;
        for (var split = 1; split < words.Length; split++)
        {
            var prefix = string.Join(' ', words[..split]);
            var tail = string.Join(' ', words[split..]);
            // "Serotonin and norepinephrine reuptake inhibitors" are another class than the selective ones.
            if (prefix.Length < 3 || Stops.Contains(words[split - 1]) || tail.StartsWith("reuptake", StringComparison.Ordinal))
                continue;
            parts.Add((prefix, new SharedPart(form, tail)));
        }
        return parts;
    }

    /// <summary>A quick look at what follows a part: a conjunction, a comma, a slash, or an adjective of trials before its noun.</summary>
    public static bool MayBeginAt(ReadOnlySpan<char> folded, int end)
    {
        if (folded[end] is ',' or '/')
            return true;
        if (folded[end] is not (' ' or '-') || end + 3 >= folded.Length)
            return false;
        var word = folded[(end + (folded[end + 1] == ' ' ? 2 : 1))..];
        return word.StartsWith("and") || word.StartsWith("or ") || word[0] is 'd' or 'p' or 'c' or 's' or 'o' or 'w' or 'f' or 't' or 'm';
    }

    /// <summary>Whether the words after a part lead over a coordination to the words that complete its form.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="end">Where the part ends.</param>
    /// <param name="part">The part.</param>
    /// <param name="isTrial">True for a study design, whose noun may follow a row of adjectives.</param>
    public static bool Completes(ReadOnlySpan<char> folded, int end, SharedPart part, bool isTrial)
    {
        if (end + 3 >= folded.Length || folded[end] is not (' ' or ',' or '/' or '-'))
            return false;
        var at = end;
        var joined = false;
        for (var words = 0; words <= (isTrial ? LongestRow : LongestGap); words++)
        {
            while (at < folded.Length && !char.IsLetterOrDigit(folded[at]))
            {
                if (folded[at] is '.' or ';' or ':' or ')' || (folded[at] == '(' && !isTrial))
                    return false;
                joined |= folded[at] == '/' || (folded[at] == ',' && words > 0);
                at++;
            }
            if (words > 0 && (joined || isTrial) && TailEnd(folded, at, part.Tail) > 0)
                return true;
            var wordEnd = at;
            while (wordEnd < folded.Length && char.IsLetterOrDigit(folded[wordEnd]))
                wordEnd++;
            if (wordEnd == at)
                return false;
            var word = folded[at..wordEnd];
            var conjunction = word is "and" or "or";
            if (isTrial ? !TrialAdjectives.Contains(word) : !conjunction && Stops.Contains(word))
                return false;
            // A coordination begins at once: "frontal and ...", "anterior, middle and ...".
            if (words == 0 && !isTrial && !conjunction && folded[end] is not (',' or '/'))
                return false;
            joined |= conjunction;
            at = wordEnd;
        }
        return false;
    }

    /// <summary>Where the text goes on after an abbreviation in brackets that follows <paramref name="end"/> at once; -1 when none does.</summary>
    public static int AfterBracket(ReadOnlySpan<char> folded, int end)
    {
        if (end + 4 >= folded.Length || folded[end] != ' ' || folded[end + 1] is not ('(' or '['))
            return -1;
        var inside = folded.Slice(end + 2, Math.Min(LongestBracket + 1, folded.Length - end - 2));
        var close = inside.IndexOfAny(')', ']');
        var next = end + close + 4;
        return close > 1 && inside[..close].IndexOfAny(' ', '=') < 0 && next < folded.Length && folded[next - 1] == ' ' ? next : -1;
    }

    /// <summary>The end of a form's last words at <paramref name="at"/>, in singular or plural; -1 when they do not stand there.</summary>
    public static int TailEnd(ReadOnlySpan<char> folded, int at, string tail)
    {
        if (!folded[at..].StartsWith(tail, StringComparison.Ordinal))
            return -1;
        var end = at + tail.Length;
        if (end < folded.Length && folded[end] == 's')
            end++;
        return end >= folded.Length || !char.IsLetterOrDigit(folded[end]) ? end : -1;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        new HashSet<string>(words, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
