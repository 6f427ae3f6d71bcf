using System.Globalization;

namespace PsyLit.Core.Notifications.Watching;

/// <summary>The keys of what is watched, where they are more than a number.</summary>
public static class WatchKey
{
    /// <summary>A thread, by the comment at its top.</summary>
    public static string Comment(long id) => string.Create(CultureInfo.InvariantCulture, $"comment/{id}");

    /// <summary>An annotation with its answers.</summary>
    public static string Annotation(long id) => string.Create(CultureInfo.InvariantCulture, $"annotation/{id}");
}
