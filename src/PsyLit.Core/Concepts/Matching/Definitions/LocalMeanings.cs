using PsyLit.Core.Text;

namespace PsyLit.Core.Concepts.Matching.Definitions;

/// <summary>
/// What a document's own abbreviations stand for. A definition overrules the vocabulary in that document: DMN is the dorsal motor
/// nucleus where the text says so, and CUS is chronic stress though no vocabulary lists it.
/// </summary>
internal sealed class LocalMeanings
{
    private const int Nothing = -1;

    /// <summary>Words that may stand before the concept's name in a long form: "left dorsolateral" prefrontal cortex.</summary>
    private const int MostWordsBefore = 3;

    private static readonly string[] Relations = [" of ", " in ", " for ", " with ", " and ", " to ", " by ", " on "];

    private readonly Dictionary<string, (int Concept, string LongForm, string Folded)> meanings = new(StringComparer.Ordinal);

    private readonly Dictionary<string, (int Concept, string LongForm, string Folded)>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public LocalMeanings() => lookup = meanings.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool IsEmpty => meanings.Count == 0;

    /// <summary>Takes the definitions of one section in, given what the vocabulary found there.</summary>
    public void Learn(FoldedText text, List<Candidate> candidates, Hierarchy hierarchy)
    {
        foreach (var definition in Abbreviations.Find(text))
        {
            var name = ShortName(text, definition.ShortStart, definition.ShortEnd, trimPlural: true);
            var known = candidates.FindIndex(c => c.Start == definition.ShortStart && c.End >= definition.ShortStart + name.Length && c.End <= definition.ShortEnd);
            var vocabulary = known < 0 ? Nothing : candidates[known].Concept;
            if (Meaning(text, definition, candidates, vocabulary, hierarchy) is { } concept)
                meanings.TryAdd(name, (concept, text.Quote(definition.LongStart, definition.LongEnd), TextFolder.FoldToString(name)));
        }
    }

    /// <summary>Whether the document defines what stands at [start, end); <paramref name="concept"/> is negative when that is none of the vocabulary's.</summary>
    public bool TryGet(FoldedText text, int start, int end, out int concept)
    {
        concept = Nothing;
        if (IsEmpty || end - start > 12)
            return false;
        var (from, to) = text.SourceSpan(start, end);
        var name = text.Source.AsSpan(from, to - from);
        var found = lookup.TryGetValue(name, out var meaning);
        if (!found && name.Length > 2 && name[^1] == 's' && char.IsUpper(name[^2]))
            found = lookup.TryGetValue(name[..^1], out meaning);
        concept = found ? meaning.Concept : Nothing;
        return found;
    }

    /// <summary>Adds a candidate for every place where a defined abbreviation stands by itself.</summary>
    public void AddMentions(FoldedText text, List<Candidate> found)
    {
        foreach (var (name, (concept, longForm, folded)) in meanings)
        {
            if (concept < 0)
                continue;
            for (var at = 0; (at = text.Text.IndexOf(folded, at, StringComparison.Ordinal)) >= 0; at += folded.Length)
            {
                var end = at + folded.Length;
                if ((at > 0 && char.IsLetterOrDigit(text.Text[at - 1])) || BeginsNumberedName(text.Text, end))
                    continue;
                if (end < text.Text.Length && text.Text[end] == 's' && !char.IsUpper(text.Original(end)))
                    end++;
                if ((end == text.Text.Length || !char.IsLetterOrDigit(text.Text[end]) || text.IsSuperscript(end))
                    && ShortName(text, at, at + folded.Length, trimPlural: false) == name)
                    found.Add(new Candidate(at, end, concept, MentionRule.Abbreviation, longForm));
            }
        }
    }

    /// <summary>The concept of a long form; <see cref="Nothing"/> when it is surely none; null when nothing can be said.</summary>
    private static int? Meaning(FoldedText text, Definition definition, List<Candidate> candidates, int vocabulary, Hierarchy hierarchy)
    {
        var best = Nothing;
        var bestLength = 0;
        foreach (var candidate in candidates)
        {
            if (candidate.End <= definition.LongStart || candidate.Start >= definition.LongEnd)
                continue;
            if (vocabulary >= 0 && hierarchy.AreRelated(vocabulary, candidate.Concept))
                return vocabulary;
            if (candidate.Length > bestLength && IsHead(text, definition, candidate))
                (best, bestLength) = (candidate.Concept, candidate.Length);
        }
        if (best >= 0)
            return best;
        return vocabulary >= 0 && definition.ByInitials ? Nothing : null;
    }

    /// <summary>
    /// Whether a name is what the long form as a whole stands for: it ends it (or a receptor's noun does), and only adjectives precede.
    /// "Chronic unpredictable stress" is one; the "depression" of "test of depression" too would be, were there no "of" before it.
    /// </summary>
    private static bool IsHead(FoldedText text, Definition definition, Candidate candidate)
    {
        if (candidate.End > definition.LongEnd)
            return false;
        var after = text.Text.AsSpan(candidate.End, definition.LongEnd - candidate.End);
        if (after is not ("" or "s" or " receptor" or " receptors" or " paradigm" or " procedure" or " protocol"))
            return false;
        if (candidate.Start <= definition.LongStart)
            return true;
        var before = text.Text.AsSpan(definition.LongStart, candidate.Start - definition.LongStart);
        if (before.Count(' ') > MostWordsBefore || before.IndexOfAny('(', ',', ';') >= 0)
            return false;
        foreach (var relation in Relations)
        {
            if (before.Contains(relation, StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    /// <summary>Where "interleukin (IL)" is defined, IL-18 is still a name of its own.</summary>
    private static bool BeginsNumberedName(string folded, int end) =>
        end + 1 < folded.Length && folded[end] == '-' && char.IsAsciiDigit(folded[end + 1]);

    private static string ShortName(FoldedText text, int start, int end, bool trimPlural)
    {
        if (trimPlural && end - start > 2 && text.Original(end - 1) == 's' && char.IsUpper(text.Original(end - 2)))
            end--;
        return text.Quote(start, end);
    }
}
