namespace PsyLit.Core.Search.Segments;

/// <summary>Gives concepts numbers that all segments share while the program runs, so that they can be counted in an array.</summary>
internal sealed class ConceptNumbers
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private volatile string[] ids = [];

    /// <summary>Ids of the concepts by number. A later look may show more.</summary>
    public IReadOnlyList<string> Ids => ids;

    /// <summary>The number of a concept, which it gets now when it has none.</summary>
    public int Of(string id)
    {
        lock (gate)
        {
            if (!numbers.TryGetValue(id, out var number))
            {
                numbers.Add(id, number = ids.Length);
                ids = [.. ids, id];
            }

            return number;
        }
    }

    /// <summary>The number of a concept; -1 when no article has it.</summary>
    public int Find(string id)
    {
        lock (gate)
            return numbers.GetValueOrDefault(id, -1);
    }
}
