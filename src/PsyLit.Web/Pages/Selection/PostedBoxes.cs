namespace PsyLit.Web.Pages.Selection;

/// <summary>What a page with boxes sends: which it showed, which are ticked, and the button that was pressed.</summary>
public sealed class PostedBoxes
{
    private const string ExportAs = "export:";

    /// <summary>Ids of the records the page showed; null when it showed none.</summary>
    public IReadOnlyList<long>? Shown { get; set; }

    /// <summary>Those of them that are ticked; null when none is.</summary>
    public IReadOnlyList<long>? Take { get; set; }

    /// <summary>The button: <c>page all clear</c> change the selection; <c>tag collect reading cite export:FORMAT</c> go on with it; null keeps the ticks.</summary>
    public string? Then { get; set; }

    /// <summary>The address of the whole list, for <c>all</c>.</summary>
    public string? All { get; set; }

    /// <summary>Where the visitor was.</summary>
    public string? Back { get; set; }

    /// <summary>The page that the button leads to; null when it leads back.</summary>
    public string? Leads() => Then switch
    {
        "tag" or "collect" or "cite" or "reading" => $"/selection/{Then}",
        { } export when export.StartsWith(ExportAs, StringComparison.Ordinal) => "/selection/export" + QueryString.Create("format", export[ExportAs.Length..]),
        _ => null,
    };
}
