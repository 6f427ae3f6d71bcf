using System.Text;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Matching;

/// <summary>Finds words of the index that look like one that stands in no record.</summary>
public sealed class SimilarWords(IIndexStore store, IndexViews views)
{
    /// <summary>Nobody mistypes how a word begins, as a rule; looking on from there keeps it to a small part of all words.</summary>
    private const int SharedBeginning = 2;

    /// <summary>Words of a word's neighbourhood, the nearest and then the most frequent first.</summary>
    /// <param name="word">A word as <c>IndexWords</c> makes it.</param>
    /// <param name="distance">The most letters that may be wrong, swapped, missing or too many.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<IReadOnlyList<string>> FindAsync(string word, int distance, int most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length <= SharedBeginning)
            return [];
        var found = await store.ReadAsync(
            blocks =>
            {
                using var look = new IndexLook(views.Of(blocks), blocks, cancellationToken);
                return Look(look, word, distance);
            },
            cancellationToken);
        return [.. found.OrderBy(pair => pair.Value.Distance).ThenByDescending(pair => pair.Value.Articles).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(most).Select(pair => pair.Key)];
    }

    private static Dictionary<string, (int Distance, int Articles)> Look(IndexLook look, string word, int most)
    {
        var found = new Dictionary<string, (int Distance, int Articles)>(StringComparer.Ordinal);
        var stem = Encoding.UTF8.GetBytes(word[..SharedBeginning]);
        foreach (var segment in look.View.Segments)
        {
            look.CheckTime();
            var terms = segment.Terms(look.Blocks);
            for (var more = terms.Seek(stem); more && terms.Term.StartsWith(stem); more = terms.Next())
            {
                if (Math.Abs(terms.Term.Length - word.Length) > most)
                    continue;
                var other = Encoding.UTF8.GetString(terms.Term);
                var distance = EditDistance.Between(word, other, most);
                if (distance > 0 && distance <= most)
                    found[other] = (distance, found.GetValueOrDefault(other).Articles + terms.Entry.Documents);
            }
        }

        return found;
    }
}
