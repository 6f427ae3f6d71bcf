namespace PsyLit.Core.Concepts.Matching;

/// <summary>The vocabulary's concepts by number, as the matcher's tables know them.</summary>
internal sealed class Hierarchy
{
    private readonly HashSet<int>[] ancestors;

    public Hierarchy(Vocabulary vocabulary)
    {
        var numbers = vocabulary.Concepts.Select((concept, number) => (concept.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        Ids = [.. vocabulary.Concepts.Select(concept => concept.Id)];
        IsStudyDesign = [.. vocabulary.Concepts.Select(concept => concept.Kind == "study-design")];
        ancestors = [.. vocabulary.Concepts.Select(concept => vocabulary.AncestorsOf(concept.Id).Select(a => numbers[a.Id]).ToHashSet())];
    }

    /// <summary>The concept ids in the vocabulary's order.</summary>
    public string[] Ids { get; }

    /// <summary>Whether each concept is a design of studies.</summary>
    public bool[] IsStudyDesign { get; }

    /// <summary>True for the same concept and for one that is above or below the other.</summary>
    public bool AreRelated(int one, int other) => one == other || ancestors[one].Contains(other) || ancestors[other].Contains(one);
}
