namespace PsyLit.Web.Pages.Articles;

/// <summary>An identifier of an article with the address it leads to.</summary>
/// <param name="Label">What kind of number it is: "DOI".</param>
/// <param name="Value">The number.</param>
/// <param name="Url">Where it leads; null for a number without a public address.</param>
public sealed record ArticleAddress(string Label, string Value, string? Url);
