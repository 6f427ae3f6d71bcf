using System.Collections;
using System.Text.Json;

namespace PsyLit.Core.Articles;

/// <summary>A list as its column holds it, read when somebody first looks into it: of the lists of an article most pages need two or three.</summary>
/// <remarks>Any number of threads may look into it; two that come first at once read it twice, to the same items.</remarks>
internal sealed class JsonList<T>(string json, JsonSerializerOptions options) : IReadOnlyList<T>
{
    private List<T>? items;

    public int Count => Items.Count;

    // What a column holds that is not JSON of the shape is damage, said by JsonException to whoever looks.
    private List<T> Items => items ??= JsonSerializer.Deserialize<List<T>>(json, options) ?? [];

    public T this[int index] => Items[index];

    public IEnumerator<T> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();
}
