namespace PsyLit.Core.Concepts.Versions;

/// <summary>Says in words how two vocabularies differ.</summary>
public static class VocabularyChanges
{
    /// <summary>The concepts that differ, in the order of the later vocabulary, those it no longer has at the end.</summary>
    public static IReadOnlyList<ConceptChange> Between(Vocabulary before, Vocabulary after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<ConceptChange>();
        foreach (var concept in after.Concepts)
        {
            var sentences = before.Find(concept.Id) is { } old ? Edited(old, concept, before, after) : New(concept, after);
            if (sentences.Count > 0)
                changes.Add(new ConceptChange(concept.Id, concept.Label, concept.Kind, sentences));
        }

        changes.AddRange(before.Concepts.Where(concept => after.Find(concept.Id) is null)
            .Select(concept => new ConceptChange(concept.Id, concept.Label, concept.Kind, ["Retired: no text is searched for it any more."])));
        return changes;
    }

    private static List<string> New(Concept concept, Vocabulary after)
    {
        var sentences = new List<string> { "New." };
        if (concept.Parents.Count > 0)
            sentences.Add($"It belongs to {Labels(concept.Parents, after)}.");
        sentences.Add($"Found as {Quoted(FormsOf(concept))}.");
        sentences.AddRange(concept.Ambiguous.Select(Rule));
        return sentences;
    }

    private static List<string> Edited(Concept old, Concept now, Vocabulary before, Vocabulary after)
    {
        var sentences = new List<string>();
        if (old.Label != now.Label)
            sentences.Add($"Its name was “{old.Label}”, and is “{now.Label}”.");
        if (old.Kind != now.Kind)
            sentences.Add($"Its kind was {old.Kind.Replace('-', ' ')}, and is {now.Kind.Replace('-', ' ')}.");
        if (old.Definition != now.Definition)
            sentences.Add(old.Definition.Length == 0 ? $"It is now defined: “{now.Definition}”" : $"Its definition was “{old.Definition}”, and is “{now.Definition}”");
        AddLists(sentences, now.Parents.Except(old.Parents), old.Parents.Except(now.Parents), "It now also belongs to", "It no longer belongs to", ids => Labels(ids, after, before));
        AddLists(sentences, FormsOf(now).Except(FormsOf(old)), FormsOf(old).Except(FormsOf(now)), "Also found as", "No longer found as", Quoted);
        AddLists(sentences, now.NotWithin.Except(old.NotWithin), old.NotWithin.Except(now.NotWithin), "Not meant within", "Again meant within", Quoted);
        AddRules(sentences, old, now);
        return sentences;
    }

    private static void AddRules(List<string> sentences, Concept old, Concept now)
    {
        foreach (var form in now.Ambiguous)
        {
            var was = old.Ambiguous.FirstOrDefault(other => other.Form == form.Form);
            if (was is null)
                sentences.Add(Rule(form));
            else if (!form.SaysTheSameAs(was))
                sentences.Add($"{Rule(form)} Before, it was taken {AmbiguityWords.Of(was)}.");
        }

        foreach (var form in old.Ambiguous.Where(form => now.Ambiguous.All(other => other.Form != form.Form)))
            sentences.Add($"“{form.Form}” has no rule any more{(FormsOf(now).Contains(form.Form) ? ": it is taken for it wherever it stands" : "")}.");
    }

    private static string Rule(AmbiguousForm form) => $"“{form.Form}” is taken for it {AmbiguityWords.Of(form)}.";

    private static void AddLists(List<string> sentences, IEnumerable<string> added, IEnumerable<string> removed, string addedWords, string removedWords, Func<IReadOnlyList<string>, string> write)
    {
        if (added.ToList() is { Count: > 0 } more)
            sentences.Add($"{addedWords} {write(more)}.");
        if (removed.ToList() is { Count: > 0 } fewer)
            sentences.Add($"{removedWords} {write(fewer)}.");
    }

    // As the matcher takes them: the name is a form only where there is no other.
    private static IReadOnlyList<string> FormsOf(Concept concept) => concept.Synonyms.Count > 0 ? concept.Synonyms : [concept.Label];

    private static string Labels(IReadOnlyList<string> ids, params Vocabulary[] vocabularies) =>
        string.Join(", ", ids.Select(id => vocabularies.Select(vocabulary => vocabulary.Find(id)?.Label).FirstOrDefault(label => label is not null) ?? id));

    private static string Quoted(IReadOnlyList<string> words) => string.Join(", ", words.Select(word => $"“{word}”"));
}
