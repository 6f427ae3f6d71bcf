using System.Globalization;
using PsyLit.Core.Tags.Organising;
using PsyLit.Web.Pages.Shared;

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
            TagChangeKind.Removed => $"“{change.Before}” was taken off {Records(change)} and put into the trash",
            TagChangeKind.SynonymAdded => $"“{change.After}” means it, too",
            _ => $"“{change.Before}” does not mean it any more",
        };
    }

    /// <summary>How many records a tag was on that was removed.</summary>
    public static string Records(TagChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Typography.Count(int.Parse(change.After, CultureInfo.InvariantCulture), "record", "records");
    }

    private static string Colour(string name) => name == "None" ? "none" : name.ToLowerInvariant();
}
