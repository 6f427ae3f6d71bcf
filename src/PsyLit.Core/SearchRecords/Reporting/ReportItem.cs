namespace PsyLit.Core.SearchRecords.Reporting;

/// <summary>An item of a report on a search.</summary>
/// <param name="Numbers">Its numbers in PRISMA-S: "8", "3–7".</param>
/// <param name="Name">What it is about.</param>
/// <param name="Text">What is to be said, a sentence or a few.</param>
/// <param name="HasLines">True for the item that the lines of the strategy belong to.</param>
public sealed record ReportItem(string Numbers, string Name, string Text, bool HasLines = false);
