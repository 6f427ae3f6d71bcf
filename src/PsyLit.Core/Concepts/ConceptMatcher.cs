using PsyLit.Core.Concepts.Matching;
using PsyLit.Core.Concepts.Matching.Definitions;
using PsyLit.Core.Concepts.Matching.Surroundings;
using PsyLit.Core.Text;

namespace PsyLit.Core.Concepts;

/// <summary>
/// Finds the concepts of a vocabulary in texts. Built once for a vocabulary and then used by any number of threads.
/// Beyond listed forms it knows what the field's prose does with them: receptor notations, coordinated names, inflection, both
/// spellings, abbreviations defined in the text, ambiguous forms weighed by their surroundings, negation.
/// </summary>
public sealed class ConceptMatcher
{
    /// <summary>To be raised whenever a rule changes what is found, so that stores look again.</summary>
    private const int RulesVersion = 4;

    private readonly Hierarchy hierarchy;
    private readonly FormScanner scanner;
    private readonly LargerNames larger;

    /// <summary>Prepares the vocabulary's forms for matching; takes a fraction of a second for a few thousand forms.</summary>
    public ConceptMatcher(Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        Vocabulary = vocabulary;
        hierarchy = new Hierarchy(vocabulary);
        scanner = new FormScanner(vocabulary, hierarchy);
        larger = new LargerNames(vocabulary);
        Fingerprint = $"{RulesVersion}-{vocabulary.Fingerprint}";
    }

    /// <summary>The vocabulary that is looked for.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Differs when the vocabulary or the rules differ: mentions found under another fingerprint are out of date.</summary>
    public string Fingerprint { get; }

    /// <summary>The mentions in one text that stands by itself, in its order.</summary>
    public IReadOnlyList<ConceptMention> Find(string text) => Find([text])[0];

    /// <summary>
    /// The mentions in each section of one document (title, summary, abstract sections), in the order given. An abbreviation defined in
    /// one section holds in all; whether an ambiguous form is meant may be decided by another section.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<ConceptMention>> Find(IReadOnlyList<string> sections)
    {
        ArgumentNullException.ThrowIfNull(sections);
        return Find([.. sections.Select(TextFolder.Fold)]);
    }

    /// <summary>The same, of some concepts only; the others are looked for all the same, because what is meant by a form depends on them.</summary>
    /// <param name="sections">The sections of one document.</param>
    /// <param name="wanted">True for the id of a concept whose mentions are wanted.</param>
    public IReadOnlyList<IReadOnlyList<ConceptMention>> Find(IReadOnlyList<string> sections, Predicate<string> wanted)
    {
        ArgumentNullException.ThrowIfNull(sections);
        ArgumentNullException.ThrowIfNull(wanted);
        FoldedText[] texts = [.. sections.Select(TextFolder.Fold)];
        return [.. Look(texts).Select((candidates, section) => ToMentions(texts[section], candidates.FindAll(candidate => wanted(hierarchy.Ids[candidate.Concept]))))];
    }

    /// <summary>As <see cref="Find(IReadOnlyList{string})"/>, for sections that have been folded already.</summary>
    public IReadOnlyList<IReadOnlyList<ConceptMention>> Find(IReadOnlyList<FoldedText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return [.. Look(texts).Select((candidates, section) => ToMentions(texts[section], candidates))];
    }

    /// <summary>Of the mentions that <see cref="Find(IReadOnlyList{FoldedText})"/> gives the ids of the concepts only, which costs less: what an index counts.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Name(IReadOnlyList<FoldedText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Array.ConvertAll(Look(texts), section => section.ConvertAll(candidate => hierarchy.Ids[candidate.Concept]));
    }

    /// <summary>What is mentioned in each section, settled: no two overlap, and nothing speaks against them.</summary>
    private List<Candidate>[] Look(IReadOnlyList<FoldedText> texts)
    {
        var candidates = new List<Candidate>[texts.Count];
        var meanings = new LocalMeanings();
        for (var i = 0; i < texts.Count; i++)
        {
            candidates[i] = new List<Candidate>((texts[i].Source.Length / 40) + 4);
            scanner.Scan(texts[i], candidates[i]);
            if (!larger.IsEmpty)
                candidates[i].RemoveAll(candidate => larger.Cover(texts[i], candidate));
            meanings.Learn(texts[i], candidates[i], hierarchy);
        }

        var plain = PlainlyNamed(texts, candidates, meanings);
        for (var i = 0; i < texts.Count; i++)
        {
            Settle(texts[i], candidates[i], meanings, plain);
            candidates[i] = Overlaps.Resolve(candidates[i]);
        }

        return candidates;
    }

    /// <summary>The concepts that the document names by a form that is not ambiguous; null when no form asks for such company.</summary>
    private static HashSet<int>? PlainlyNamed(IReadOnlyList<FoldedText> texts, List<Candidate>[] candidates, LocalMeanings meanings)
    {
        if (!candidates.Any(section => section.Exists(static candidate => candidate.Ambiguity is { NeedsCompany: true })))
            return null;
        var plain = new HashSet<int>();
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var candidate in candidates[i])
            {
                if (candidate.Ambiguity is null && !meanings.TryGet(texts[i], candidate.Start, candidate.End, out _))
                    plain.Add(candidate.Concept);
            }
        }
        return plain;
    }

    /// <summary>Takes out what the document's own definitions or the surroundings speak against, and adds its own abbreviations.</summary>
    private static void Settle(FoldedText text, List<Candidate> candidates, LocalMeanings meanings, HashSet<int>? plain)
    {
        candidates.RemoveAll(candidate =>
        {
            if (meanings.TryGet(text, candidate.Start, candidate.End, out var meant))
                return meant != candidate.Concept;
            return candidate.Ambiguity is { } ambiguity && !ambiguity.Accepts(text, candidate.Start, candidate.End, plain?.Contains(candidate.Concept) ?? false);
        });
        if (!meanings.IsEmpty)
            meanings.AddMentions(text, candidates);
    }

    private List<ConceptMention> ToMentions(FoldedText text, List<Candidate> candidates)
    {
        var mentions = new List<ConceptMention>(candidates.Count);
        foreach (var candidate in candidates)
        {
            var (start, end) = text.SourceSpan(candidate.Start, candidate.End);
            mentions.Add(new ConceptMention(
                hierarchy.Ids[candidate.Concept], start, end, text.Source[start..end], Negation.Governs(text.Text, candidate.Start), candidate.Rule, candidate.Form));
        }
        return mentions;
    }
}
