namespace PsyLit.Core.Search.Queries.Fields;

/// <summary>The names of traits as typed behind <c>has:</c>, and PubMed's words for some of them.</summary>
public static class QueryTraitNames
{
    private static readonly Dictionary<string, QueryTrait> ByWord = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hasabstract"] = QueryTrait.Abstract,
        ["hasstructuredabstract"] = QueryTrait.Sections,
        ["haskeyword"] = QueryTrait.Keywords,
        ["hasretractionin"] = QueryTrait.Retraction,
        ["haserratumin"] = QueryTrait.Erratum,
        ["hascommentin"] = QueryTrait.Reply,
        ["hascois"] = QueryTrait.Interests,
    };

    private static readonly Dictionary<string, QueryTrait> ByName = MakeTable();

    /// <summary>All names, in the order of the type.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<QueryTrait>().Select(Of)];

    /// <summary>The name to print behind <c>has:</c>.</summary>
    public static string Of(QueryTrait trait) => trait.ToString().ToLowerInvariant();

    /// <summary>Finds the trait by its name behind <c>has:</c>, one or many.</summary>
    public static bool TryFind(string name, out QueryTrait trait) => ByName.TryGetValue(name, out trait);

    /// <summary>Finds the trait by PubMed's word for it.</summary>
    public static bool TryFindWord(string word, out QueryTrait trait) => ByWord.TryGetValue(word, out trait);

    private static Dictionary<string, QueryTrait> MakeTable()
    {
        var table = new Dictionary<string, QueryTrait>(StringComparer.OrdinalIgnoreCase);
        foreach (var trait in Enum.GetValues<QueryTrait>())
        {
            var name = Of(trait);
            table.Add(name, trait);
            table.TryAdd(name.EndsWith('s') ? name[..^1] : name + "s", trait);
        }

        return table;
    }
}
