using System.Globalization;

namespace PsyLit.Web.Pages.Shared;

/// <summary>Where a reader is in a list of several pages; shown by <c>_Pager.cshtml</c>, and by nothing when there is one page.</summary>
/// <param name="Number">The page shown, from 1.</param>
/// <param name="Count">How many pages there are; at least 1.</param>
/// <param name="AddressOf">The address of a page by its number.</param>
/// <param name="Name">What the links are for, as a screen reader says it.</param>
public sealed record Pager(int Number, int Count, Func<int, string> AddressOf, string Name = "Pages")
{
    /// <summary>The page asked for, or the nearest there is; the first when <paramref name="asked"/> is no number.</summary>
    /// <param name="asked">As it stands in the address; null for the first page.</param>
    /// <param name="total">How many entries there are.</param>
    /// <param name="pageSize">How many of them make a page.</param>
    /// <param name="addressOf">The address of a page by its number.</param>
    public static Pager For(string? asked, int total, int pageSize, Func<int, string> addressOf)
    {
        var count = Math.Max(1, (total + pageSize - 1) / pageSize);
        var number = int.TryParse(asked, NumberStyles.Integer, CultureInfo.InvariantCulture, out var wanted) ? Math.Clamp(wanted, 1, count) : 1;
        return new Pager(number, count, addressOf);
    }
}
