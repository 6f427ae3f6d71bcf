using PsyLit.Formats.Records;

namespace PsyLit.Core.Relations;

/// <summary>A notice as it concerns an article now, whichever of the two works says it.</summary>
/// <param name="Notice">What it says, and the other work's identifiers where they are known.</param>
/// <param name="OtherArticleId">The other work, when it is in the library.</param>
/// <param name="OtherTitle">Its title as inline text.</param>
public sealed record StandingNotice(Notice Notice, long? OtherArticleId = null, string? OtherTitle = null);
