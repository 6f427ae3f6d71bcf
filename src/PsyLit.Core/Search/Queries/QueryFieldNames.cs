namespace PsyLit.Core.Search.Queries;

/// <summary>The names of fields as typed: one each, in lower case, which printing a query uses, and a few that people know from elsewhere.</summary>
public static class QueryFieldNames
{
    private static readonly Dictionary<string, QueryField> ByName = MakeTable();

    /// <summary>All names in the order in which an explanation lists them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<QueryField>().Select(Of)];

    /// <summary>The name to print, without the colon.</summary>
    public static string Of(QueryField field) => field.ToString().ToLowerInvariant();

    /// <summary>Finds the field by its name in any case.</summary>
    public static bool TryFind(string name, out QueryField field) => ByName.TryGetValue(name, out field);

    private static Dictionary<string, QueryField> MakeTable()
    {
        var table = new Dictionary<string, QueryField>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in Enum.GetValues<QueryField>())
            table.Add(Of(field), field);
        table.Add("mech", QueryField.Mechanism);
        table.Add("drug", QueryField.Compound);
        table.Add("condition", QueryField.Population);
        table.Add("scale", QueryField.Instrument);
        table.Add("au", QueryField.Author);
        table.Add("ti", QueryField.Title);
        table.Add("keywords", QueryField.Keyword);
        return table;
    }
}
