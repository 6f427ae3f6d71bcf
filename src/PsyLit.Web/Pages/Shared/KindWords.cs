namespace PsyLit.Web.Pages.Shared;

/// <summary>The kinds of concept in words.</summary>
public static class KindWords
{
    private static readonly Dictionary<string, (string One, string Many)> Words = new(StringComparer.Ordinal)
    {
        ["receptor-target"] = ("receptor or target", "Receptors and targets"),
        ["pathway-molecule"] = ("pathway or molecule", "Pathways and molecules"),
        ["brain-network-region"] = ("brain network or region", "Brain networks and regions"),
        ["process-phenomenon"] = ("process or phenomenon", "Processes and phenomena"),
        ["compound"] = ("compound", "Compounds"),
        ["study-design"] = ("study design or method", "Study designs and methods"),
        ["population-condition"] = ("population or condition", "Populations and conditions"),
        ["outcome-instrument"] = ("instrument", "Instruments"),
        ["species"] = ("species or system", "Species and systems"),
        ["safety"] = ("safety", "Safety"),
    };

    /// <summary>The kinds in the order in which pages list them; a kind not among them comes last.</summary>
    public static IReadOnlyList<string> Order { get; } = [.. Words.Keys];

    /// <summary>Where a kind stands among the others.</summary>
    public static int Rank(string kind) => Order.Contains(kind) ? Order.ToList().IndexOf(kind) : Order.Count;

    /// <summary>One concept of the kind: "receptor or target"; the kind itself when it is the vocabulary's own invention.</summary>
    public static string One(string kind) => Words.TryGetValue(kind, out var words) ? words.One : kind.Replace('-', ' ');

    /// <summary>All concepts of the kind as a heading: "Receptors and targets".</summary>
    public static string Many(string kind) => Words.TryGetValue(kind, out var words) ? words.Many : Typography.Capitalise(kind.Replace('-', ' '));
}
