using PsyLit.Core.Annotations.Texts;

namespace PsyLit.Core.Annotations.Anchors;

/// <summary>Finds a passage in a text that may have changed since it was quoted.</summary>
/// <remarks>
/// First the place itself, then the same words elsewhere, those in the most similar surroundings, then nearly the same words. The same
/// words are taken wherever they stand when they are long enough to be recognised; of a few words ("was", "5-HT2A receptor") the surroundings
/// must agree too, because another sentence may have them as well. Weights and limits of the last step follow the Hypothesis client.
/// </remarks>
public static class Anchoring
{
    /// <summary>A quote of this length is not in a text twice by chance.</summary>
    private const int Telling = 24;

    /// <summary>How alike the surroundings of a shorter one must be, on the better side.</summary>
    private const double LeastContext = 0.5;

    /// <summary>What words and surroundings together must reach where the words have changed.</summary>
    private const double LeastTogether = 0.75;

    private const double WordsWeight = 50, SideWeight = 20, PlaceWeight = 2;

    private const int MostErrors = 256;

    private const int MostPlaces = 200;

    private const int MostCandidates = 24;

    /// <summary>Where the passage stands in a text.</summary>
    /// <param name="sections">The text.</param>
    /// <param name="passage">The passage.</param>
    public static Anchor Find(IReadOnlyList<SectionText> sections, PassageQuote passage)
    {
        ArgumentNullException.ThrowIfNull(sections);
        ArgumentNullException.ThrowIfNull(passage);
        if (passage.Exact.Length == 0)
            return Anchor.Orphan;

        return AtItsPlace(sections, passage) ?? WithItsWords(sections, passage) ?? NearlyItsWords(sections, passage) ?? Anchor.Orphan;
    }

    private static Anchor? AtItsPlace(IReadOnlyList<SectionText> sections, PassageQuote passage)
    {
        if (passage.Start is not { } start || sections.FirstOrDefault(section => section.Name == passage.Section) is not { Plain: var text } known)
            return null;
        var end = start + passage.Exact.Length;
        var isThere = start >= 0 && end <= text.Length
            && text.AsSpan(start).StartsWith(passage.Exact, StringComparison.Ordinal)
            && text.AsSpan(0, start).EndsWith(passage.Prefix, StringComparison.Ordinal)
            && text.AsSpan(end).StartsWith(passage.Suffix, StringComparison.Ordinal);
        return isThere ? new Anchor(AnchorState.Exact, 1, known.Name, start, end) : null;
    }

    private static Anchor? WithItsWords(IReadOnlyList<SectionText> sections, PassageQuote passage)
    {
        var places = sections.SelectMany(section => Occurrences(section.Plain, passage.Exact).Select(start => new Candidate(section, start, start + passage.Exact.Length, 1)))
            .Take(MostPlaces).ToList();
        if (places.Count == 0)
            return null;

        var best = places.MaxBy(place => place.Together(passage))!;
        var isTheOnlyOne = places.Count == 1 && passage is { Prefix: "", Suffix: "" };
        if (passage.Exact.Length < Telling && best.BetterSide(passage) < LeastContext && !isTheOnlyOne)
            return null;
        var isWhereItWas = (best.Section.Name == passage.Section || passage.Section is null) && (best.Start == passage.Start || passage.Start is null);
        return new Anchor(isWhereItWas ? AnchorState.Exact : AnchorState.Moved, 1, best.Section.Name, best.Start, best.End);
    }

    private static Anchor? NearlyItsWords(IReadOnlyList<SectionText> sections, PassageQuote passage)
    {
        var search = new ApproximateSearch(passage.Exact);
        var maxErrors = Math.Min(MostErrors, passage.Exact.Length / 2);
        var best = sections
            .SelectMany(section => search.Find(section.Plain, maxErrors, MostCandidates).SelectMany(match => Edges.Of(search, section.Plain, match, passage, maxErrors))
                .Select(match => new Candidate(section, match.Start, match.End, 1 - ((double)match.Errors / passage.Exact.Length))))
            .MaxBy(place => place.Together(passage));
        return best is not null && best.Together(passage) >= LeastTogether
            ? new Anchor(AnchorState.Reworded, best.Words, best.Section.Name, best.Start, best.End)
            : null;
    }

    private static IEnumerable<int> Occurrences(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            yield return at;
    }

    /// <summary>A place that may be the passage, with how alike its words are.</summary>
    private sealed record Candidate(SectionText Section, int Start, int End, double Words)
    {
        private double? together;

        /// <summary>Words, surroundings and place, from 0 to 1.</summary>
        public double Together(PassageQuote passage) => together ??=
            ((WordsWeight * Words) + (SideWeight * (Before(passage) + After(passage))) + (PlaceWeight * Place(passage)))
            / (WordsWeight + (2 * SideWeight) + PlaceWeight);

        public double BetterSide(PassageQuote passage) => Math.Max(Before(passage), After(passage));

        private double Before(PassageQuote passage) => Surroundings.Before(passage.Prefix, Section.Plain, Start);

        private double After(PassageQuote passage) => Surroundings.After(passage.Suffix, Section.Plain, End);

        private double Place(PassageQuote passage) =>
            Section.Name != passage.Section || passage.Start is not { } start ? 0 : 1 - ((double)Math.Abs(Start - start) / (Section.Plain.Length + start + 1));
    }
}
