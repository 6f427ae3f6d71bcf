using PsyLit.Core.Comments.Threads;

namespace PsyLit.Web.Pages.Comments.Thread;

/// <summary>The orders of a thread in addresses (<c>?sort=useful</c>) and in words.</summary>
public static class ThreadOrder
{
    /// <summary>All, in the order of the page.</summary>
    public static IReadOnlyList<(ThreadSort Sort, string Words)> All { get; } =
        [(ThreadSort.Oldest, "Oldest first"), (ThreadSort.Newest, "Newest first"), (ThreadSort.Useful, "Most useful first")];

    public static string Key(ThreadSort sort) => sort.ToString().ToLowerInvariant();

    /// <summary>The order an address asks for; the oldest first when it asks for none or for one that there is not.</summary>
    public static ThreadSort Read(string? key) => All.Select(order => order.Sort).FirstOrDefault(sort => Key(sort) == key);
}
