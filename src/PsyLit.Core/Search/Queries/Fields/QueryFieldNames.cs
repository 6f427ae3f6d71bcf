namespace PsyLit.Core.Search.Queries.Fields;

/// <summary>The names of fields as typed: one each, in lower case, which printing a query uses, and a few that people know from elsewhere.</summary>
public static class QueryFieldNames
{
    /// <summary>The name before a span of years.</summary>
    public const string Year = "year";

    /// <summary>The name before days and months of publication.</summary>
    public const string Published = "published";

    /// <summary>The name before days on which records came into the library.</summary>
    public const string Added = "added";

    /// <summary>The name before what a record has.</summary>
    public const string Has = "has";

    /// <summary>Longer words before a colon are not looked up.</summary>
    internal const int Longest = 12;

    private static readonly string[] Others = [Year, Published, Added, Has];

    private static readonly Dictionary<string, QueryField> ByName = MakeTable();

    /// <summary>All names in the order in which an explanation lists them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<QueryField>().Select(Of), .. Others];

    /// <summary>The name to print, without the colon.</summary>
    public static string Of(QueryField field) => field.ToString().ToLowerInvariant();

    /// <summary>Finds the field by its name in any case.</summary>
    public static bool TryFind(string name, out QueryField field) => ByName.TryGetValue(name, out field);

    /// <summary>Tells whether a name before a colon means anything, fields or not.</summary>
    public static bool IsKnown(string name) => ByName.ContainsKey(name) || Others.Contains(name, StringComparer.OrdinalIgnoreCase);

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
        table.Add("lang", QueryField.Language);
        table.Add("tagged-by", QueryField.TaggedBy);
        return table;
    }
}
