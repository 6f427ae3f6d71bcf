using PsyLit.Formats;

namespace PsyLit.Core.Imports.Reading;

/// <summary>Items that were read and prepared together.</summary>
/// <param name="Items">In the order of the file.</param>
/// <param name="Sources">What their <see cref="PreparedItem.Source"/> is read from.</param>
internal sealed record PreparedPortion(PreparedItem[] Items, PortionSources Sources) : IDisposable
{
    // UTF-16 to UTF-8: for nearly all sources one byte a character.
    public static PreparedPortion Of(ReadItem[] items, ImportLimits limits)
    {
        var sources = new PortionSources(items.Sum(item => item.Source?.Length ?? 0));
        return new PreparedPortion(Array.ConvertAll(items, item => PreparedItem.Of(item, limits, sources)), sources);
    }

    public void Dispose() => Sources.Dispose();
}
