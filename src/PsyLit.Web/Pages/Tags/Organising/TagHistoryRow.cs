using PsyLit.Core.Tags.Organising;

namespace PsyLit.Web.Pages.Tags.Organising;

/// <summary>A line of the tags' history.</summary>
/// <param name="Change">What was done.</param>
/// <param name="By">Who did it.</param>
/// <param name="Tag">What the tag is called now; null when it is forgotten.</param>
public sealed record TagHistoryRow(TagChange Change, string By, string? Tag);
