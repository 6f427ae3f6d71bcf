using System.Text.Json;
using PsyLit.Formats.Fields;

namespace PsyLit.Formats.OpenAlex;

/// <summary>Puts an abstract together again from the places of its words: <c>{"We": [0], "tested": [1, 7]}</c>.</summary>
internal static class InvertedAbstract
{
    // The longest abstracts have some thousand words; places beyond this are a mistake.
    private const int MostWords = 100_000;

    /// <summary>The text, words joined by spaces; null when the index holds none. Of two words in one place the first counts.</summary>
    public static string? Read(JsonElement index)
    {
        if (index.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var words = new SortedDictionary<int, string>();
        foreach (var entry in index.EnumerateObject().Where(entry => entry.Value.ValueKind == JsonValueKind.Array))
        {
            foreach (var place in entry.Value.EnumerateArray())
            {
                if (place.ValueKind == JsonValueKind.Number && place.TryGetInt32(out var at) && at is >= 0 and < MostWords)
                {
                    words.TryAdd(at, entry.Name);
                }
            }
        }

        return words.Count == 0 ? null : PrintedText.Clean(string.Join(' ', words.Values));
    }
}
