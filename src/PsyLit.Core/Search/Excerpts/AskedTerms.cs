using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Search.Excerpts;

/// <summary>The terms of a query that texts of a record can answer, and which parts of the query each is made of.</summary>
internal sealed class AskedTerms
{
    private readonly Dictionary<IndexQuery, int> termOfPart = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> names = [];

    public AskedTerms(QueryReading reading)
    {
        foreach (var term in reading.Readings)
        {
            if (term is not { Query: { } query, LeavesOut: false })
                continue;
            // A year or an identifier is no text, and the record shows it anyway.
            var parts = IndexQuery.Wanted(query).Where(part => part is IndexQuery.Words or IndexQuery.Near or IndexQuery.Concept).ToList();
            if (parts.Count == 0 || !termOfPart.TryAdd(parts[0], names.Count))
                continue;
            foreach (var part in parts.Skip(1))
                termOfPart.TryAdd(part, names.Count);
            names.Add(term.ConceptLabel ?? term.Term);
        }

        var wanted = reading.Partial ?? reading.Query;
        Parts = wanted is null ? [] : [.. IndexQuery.Wanted(wanted)];
        Terms = [.. Parts.Select(part => termOfPart.GetValueOrDefault(part, -1))];
    }

    /// <summary>The parts of the query that a record may hold.</summary>
    public IReadOnlyList<IndexQuery> Parts { get; }

    /// <summary>For each part the number of its term; -1 for a part that no text answers.</summary>
    public IReadOnlyList<int> Terms { get; }

    /// <summary>The terms in words: a concept by its name, any other as typed.</summary>
    public IReadOnlyList<string> Names => names;
}
