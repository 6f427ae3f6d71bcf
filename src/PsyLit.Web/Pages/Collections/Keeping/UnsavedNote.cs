using PsyLit.Web.Pages.Shared.Rewording;

namespace PsyLit.Web.Pages.Collections.Keeping;

/// <summary>A note that was sent and not saved.</summary>
/// <param name="Text">What is to stand in its box.</param>
/// <param name="Problem">Why it cannot be saved, as a sentence; null when it is only to be decided.</param>
/// <param name="Conflict">What was saved since its form was opened; null when nothing was.</param>
public sealed record UnsavedNote(string Text, string? Problem, TextConflict? Conflict);
