namespace PsyLit.Web.Pages.SearchRecords;

/// <summary>A search of record in the list.</summary>
public sealed record SearchRecordRow(long Id, string Title, string NormalForm, string? Maker, DateTime MadeAt, int Total);
