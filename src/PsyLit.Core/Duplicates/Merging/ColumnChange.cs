namespace PsyLit.Core.Duplicates.Merging;

/// <summary>A column of an article before and after a merge, each as the JSON of what the database stores.</summary>
internal sealed record ColumnChange(string Before, string After);
