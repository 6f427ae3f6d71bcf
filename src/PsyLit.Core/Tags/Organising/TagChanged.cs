namespace PsyLit.Core.Tags.Organising;

/// <summary>What became of a change to a tag.</summary>
/// <param name="Change">The line of the history; null when nothing changed.</param>
/// <param name="Key">Where the tag is now; null when it was not changed.</param>
/// <param name="Problem">Why not, as a sentence; null when all is as wanted.</param>
public sealed record TagChanged(TagChange? Change, string? Key, string? Problem = null)
{
    internal static TagChanged Refused(string problem) => new(null, null, problem);

    internal static TagChanged Gone { get; } = Refused("That tag is not there any more.");
}
