namespace PsyLit.Web.Pages.Groups;

/// <summary>Something that happened in a group.</summary>
/// <param name="At">When.</param>
/// <param name="Who">Who did it.</param>
/// <param name="What">What they did, as the rest of a sentence: "came in".</param>
/// <param name="Name">What it was done to; null for nothing with a name.</param>
/// <param name="Address">Where that is; null when it has no page.</param>
public sealed record ActivityLine(DateTime At, string Who, string What, string? Name = null, string? Address = null);
