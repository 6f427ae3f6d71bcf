using System.Runtime.CompilerServices;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Indexing;

namespace PsyLit.Core.Search.Reading;

/// <summary>Finds the concept that words of a query name, by its label or any of its forms in any typography.</summary>
/// <remarks>
/// Unlike a text, a query is typed in a hurry: the case of letters does not count ("bdnf"), and an ambiguous form is taken for the concept,
/// because the reader is told and can switch to the exact words.
/// </remarks>
public sealed class ConceptForms
{
    // Acronyms that are words of the language when nobody wrote them in capitals.
    private static readonly HashSet<string> Everyday = new(StringComparer.Ordinal) { "act", "bold", "cat", "doi", "map", "net", "pet", "rest", "set", "sets", "star" };

    private static readonly ConditionalWeakTable<ConceptMatcher, ConceptForms> Known = [];

    private readonly Dictionary<string, Concept> byWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Concept> byId;

    /// <summary>Takes the forms of all concepts; a form that several have belongs to the one whose label it is, else to the first for which it is plain.</summary>
    public ConceptForms(Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        byId = vocabulary.Concepts.ToDictionary(concept => concept.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var concept in vocabulary.Concepts)
            Add(concept, [concept.Label]);
        foreach (var concept in vocabulary.Concepts)
            Add(concept, concept.Synonyms.Where(form => concept.Ambiguous.All(ambiguous => ambiguous.Form != form || ambiguous.AcceptedByDefault)));
        foreach (var concept in vocabulary.Concepts)
            Add(concept, concept.Synonyms);
        // "5-HT2 family", as people shorten "5-HT2 receptor family".
        foreach (var concept in vocabulary.Concepts)
            Add(concept, [concept.Label.Replace(" receptor ", " ", StringComparison.Ordinal)]);
    }

    /// <summary>The forms of a matcher's vocabulary, made once for each.</summary>
    public static ConceptForms Of(ConceptMatcher matcher)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        return Known.GetValue(matcher, static asked => new ConceptForms(asked.Vocabulary));
    }

    /// <summary>The most words a form has.</summary>
    public int LongestForm { get; private set; } = 1;

    /// <summary>The concept that exactly these words name, or null.</summary>
    /// <param name="words">Words as the index has them.</param>
    /// <param name="typed">The same as typed, to tell an acronym from a word.</param>
    public Concept? Find(IReadOnlyList<string> words, string typed)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(typed);
        var key = string.Join(' ', words);
        if (Everyday.Contains(key) && !typed.Any(char.IsUpper))
            return null;
        if (byWords.TryGetValue(key, out var concept))
            return concept;
        foreach (var singular in Singulars(key))
        {
            if (byWords.TryGetValue(singular, out concept))
                return concept;
        }

        // "SET" is not the SETS scale.
        return key.Length > 4 ? byWords.GetValueOrDefault(key + "s") : null;
    }

    /// <summary>The concept that this text, as a whole, names; or null.</summary>
    public Concept? Find(string typed) => Find(IndexWords.Of(typed), typed);

    /// <summary>The concepts that have a form beginning with these words, the last of them perhaps cut off.</summary>
    public IReadOnlyList<Concept> Beginning(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var stem = string.Join(' ', words);
        return [.. byWords.Where(pair => pair.Key.StartsWith(stem, StringComparison.Ordinal)).Select(pair => pair.Value).Distinct()];
    }

    /// <summary>The concept with an id as in addresses and filters (<c>5-ht2a</c>), or null.</summary>
    public Concept? FindId(string id) => byId.GetValueOrDefault(id);

    private static IEnumerable<string> Singulars(string key)
    {
        if (key.Length > 4 && key.EndsWith("ies", StringComparison.Ordinal))
            yield return key[..^3] + "y";
        if (key.Length > 3 && key.EndsWith("es", StringComparison.Ordinal))
            yield return key[..^2];
        if (key.Length > 2 && key.EndsWith('s'))
            yield return key[..^1];
    }

    private void Add(Concept concept, IEnumerable<string> forms)
    {
        foreach (var form in forms)
        {
            // "-/- mice" without its signs would be all mice.
            if (form.Length == 0 || !IsWordEdge(form[0]) || !IsWordEdge(form[^1]))
                continue;
            var words = IndexWords.Of(form);
            if (words.Count > 0 && byWords.TryAdd(string.Join(' ', words), concept))
                LongestForm = Math.Max(LongestForm, words.Count);
        }
    }

    private static bool IsWordEdge(char c) => char.IsLetterOrDigit(c) || c is '(' or ')' or '[' or ']';
}
