namespace PsyLit.Web.Pages.Annotations.Exporting;

/// <summary>The record that an exported annotation is on.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Title">Its title as plain text.</param>
/// <param name="Citation">Its citation in the style of NLM, as plain text.</param>
/// <param name="Pmid">Its PubMed identifier; null when there is none.</param>
/// <param name="Doi">Its DOI; null when there is none.</param>
public sealed record ExportedRecord(string Address, string Title, string Citation, string? Pmid, string? Doi);
