namespace PsyLit.Core.Agreement;

/// <summary>What some raters said about some items, each in one of the same categories; ratings may be missing.</summary>
public sealed class Ratings
{
    /// <param name="categories">How many categories there are to choose from, used or not; at least 2.</param>
    /// <param name="items">For each item the category of each rater, counted from 0, all in the same order of raters; null where one did not rate.</param>
    /// <exception cref="ArgumentException">A category that there is not, or items with different numbers of raters.</exception>
    public Ratings(int categories, IReadOnlyList<IReadOnlyList<int?>> items)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(categories, 2);
        ArgumentNullException.ThrowIfNull(items);
        if (items.Any(item => item.Count != items[0].Count || item.Any(category => category < 0 || category >= categories)))
            throw new ArgumentException("Every item has a rating or null for every rater, in one of the categories.", nameof(items));
        Categories = categories;
        Items = items;
        Raters = items.Count == 0 ? 0 : items[0].Count;
    }

    public int Categories { get; }

    public IReadOnlyList<IReadOnlyList<int?>> Items { get; }

    public int Raters { get; }

    /// <summary>For each item that anybody rated, how many chose each category.</summary>
    internal List<int[]> Counts() => [.. Items.Where(item => item.Any(category => category is not null)).Select(item =>
        {
            var counts = new int[Categories];
            foreach (var category in item)
            {
                if (category is { } chosen)
                    counts[chosen]++;
            }

            return counts;
        })];
}
