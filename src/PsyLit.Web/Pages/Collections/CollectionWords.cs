using PsyLit.Core.Collections;

namespace PsyLit.Web.Pages.Collections;

/// <summary>Who sees a collection, in words.</summary>
public static class CollectionWords
{
    /// <summary>"public", "private", "for Readers of May"; "for a group" when its name is not at hand.</summary>
    public static string SeenBy(Collection collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        return collection.Visibility switch
        {
            CollectionVisibility.Public => "public",
            CollectionVisibility.Group => $"for {collection.Group?.Name ?? "a group"}",
            _ => "private",
        };
    }
}
