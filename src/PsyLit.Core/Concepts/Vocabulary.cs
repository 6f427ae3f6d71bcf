using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PsyLit.Core.Concepts;

/// <summary>
/// The concepts a library knows, with their hierarchy. A concept may have several parents; a chain of parents that leads back to
/// itself is walked once, never forever. Immutable: editing makes a new one.
/// </summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, Concept> byId;
    private readonly ILookup<string, Concept> byParent;

    // Remembered, because indexing asks for the ancestors of every concept of every article.
    private readonly ConcurrentDictionary<string, IReadOnlyList<Concept>> ancestors = new(StringComparer.Ordinal);

    /// <summary>Takes the concepts in the order given; of two with one id the first stays.</summary>
    /// <param name="concepts">The concepts that texts are searched for.</param>
    /// <param name="retired">See <see cref="Retired"/>.</param>
    public Vocabulary(IEnumerable<Concept> concepts, IReadOnlyList<Concept>? retired = null)
    {
        Retired = retired ?? [];
        ArgumentNullException.ThrowIfNull(concepts);
        byId = new Dictionary<string, Concept>(StringComparer.Ordinal);
        var kept = new List<Concept>();
        foreach (var concept in concepts)
        {
            if (byId.TryAdd(concept.Id, concept))
                kept.Add(concept);
        }
        Concepts = kept;
        byParent = kept.SelectMany(concept => concept.Parents.Distinct().Select(parent => (parent, concept)))
            .ToLookup(pair => pair.parent, pair => pair.concept, StringComparer.Ordinal);
        Fingerprint = ComputeFingerprint(kept);
    }

    /// <summary>All concepts, in the order of the file.</summary>
    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>Concepts that texts are no longer searched for; kept so that their addresses still say what they were.</summary>
    public IReadOnlyList<Concept> Retired { get; }

    /// <summary>
    /// A short text that differs whenever anything a matcher or reader sees differs, and is the same on every machine: what was found
    /// with one fingerprint need not be looked for again under the same one.
    /// </summary>
    public string Fingerprint { get; }

    /// <summary>The concept with this id, or null.</summary>
    public Concept? Find(string id) => byId.GetValueOrDefault(id);

    /// <inheritdoc cref="Find"/>
    public bool TryFind(string id, [NotNullWhen(true)] out Concept? concept) => byId.TryGetValue(id, out concept);

    /// <summary>The concepts right above; empty for a top concept and for an unknown id. A parent the vocabulary lacks is left out.</summary>
    public IReadOnlyList<Concept> ParentsOf(string id) =>
        Find(id) is { } concept ? [.. concept.Parents.Distinct().Select(Find).OfType<Concept>()] : [];

    /// <summary>The concepts right below, in the order of the file.</summary>
    public IReadOnlyList<Concept> ChildrenOf(string id) => [.. byParent[id]];

    /// <summary>All concepts above, nearest first, each once; the concept itself is not among them.</summary>
    public IReadOnlyList<Concept> AncestorsOf(string id) =>
        byId.ContainsKey(id) ? ancestors.GetOrAdd(id, static (known, vocabulary) => Walk(known, vocabulary.ParentsOf), this) : [];

    /// <summary>All concepts below, nearest first, each once; the concept itself is not among them.</summary>
    public IReadOnlyList<Concept> DescendantsOf(string id) => Walk(id, ChildrenOf);

    /// <summary>True when <paramref name="ancestor"/> is somewhere above <paramref name="id"/>.</summary>
    public bool IsBelow(string id, string ancestor) => AncestorsOf(id).Any(concept => concept.Id == ancestor);

    private static List<Concept> Walk(string id, Func<string, IReadOnlyList<Concept>> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        var found = new List<Concept>();
        var waiting = new Queue<string>([id]);
        while (waiting.TryDequeue(out var current))
        {
            foreach (var concept in next(current))
            {
                if (!seen.Add(concept.Id))
                    continue;
                found.Add(concept);
                waiting.Enqueue(concept.Id);
            }
        }
        return found;
    }

    private static string ComputeFingerprint(List<Concept> concepts)
    {
        // Every list is preceded by its length, so that moving a word from one list to the next changes the text.
        var content = new StringBuilder();
        foreach (var concept in concepts)
        {
            Add(content, [concept.Id, concept.Label, concept.Kind, concept.Definition]);
            Add(content, concept.Parents);
            Add(content, concept.Synonyms);
            foreach (var form in concept.Ambiguous)
            {
                Add(content, [form.Form, form.AcceptedByDefault ? "accept" : "reject"]);
                Add(content, form.RequiresAnyNearby);
                Add(content, form.RejectIfNearby);
            }

            // Left out where there are none, so that vocabularies from before there were any are still the same.
            if (concept.NotWithin.Count > 0)
                Add(content, concept.NotWithin);
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())))[..16];
    }

    private static void Add(StringBuilder content, IReadOnlyList<string> parts)
    {
        content.Append(parts.Count);
        foreach (var part in parts)
            content.Append('\u001F').Append(part);
        content.Append('\u001E');
    }
}
