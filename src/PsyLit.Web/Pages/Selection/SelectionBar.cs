namespace PsyLit.Web.Pages.Selection;

/// <summary>What the bar above a list with boxes needs to know; shown by <c>_Bar.cshtml</c>.</summary>
/// <param name="All">The address of the list, by which all of it can be selected: of a search, of a collection; null when that is not offered.</param>
/// <param name="Total">How many records the whole list has.</param>
public sealed record SelectionBar(string? All, int Total);
