using PsyLit.Core.Tags.Organising;

namespace PsyLit.Web.Pages.Tags.Organising;

/// <summary>What was done to a tag, in words.</summary>
public static class TagChangeWords
{
    /// <summary>The change as the beginning of a sentence without its end: “old” was renamed “new”.</summary>
    public static string Of(TagChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Kind switch
        {
            TagChangeKind.Renamed => $"“{change.Before}” is called “{change.After}” now",
            TagChangeKind.Merged => $"“{change.Before}” was put into “{change.After}”",
            TagChangeKind.Coloured => $"Its colour is {Colour(change.After)} instead of {Colour(change.Before)} now",
            TagChangeKind.SynonymAdded => $"“{change.After}” means it, too",
            _ => $"“{change.Before}” does not mean it any more",
        };
    }

    private static string Colour(string name) => name == "None" ? "none" : name.ToLowerInvariant();
}
