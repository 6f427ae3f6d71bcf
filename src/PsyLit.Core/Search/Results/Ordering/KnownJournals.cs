using System.Collections.Frozen;
using PsyLit.Core.Text;

namespace PsyLit.Core.Search.Results.Ordering;

/// <summary>The names of a library's journals and their alphabetical order. Immutable.</summary>
internal sealed class KnownJournals
{
    private readonly FrozenDictionary<int, (string Name, int Rank)> journals;

    /// <param name="journals">Ids and names.</param>
    public KnownJournals(IEnumerable<(long Id, string Name)> journals)
    {
        this.journals = journals.Select(journal => (journal.Id, journal.Name, Key: Key(journal.Name)))
            .OrderBy(journal => journal.Key, StringComparer.Ordinal).ThenBy(journal => journal.Name, StringComparer.Ordinal)
            .Select((journal, rank) => (journal.Id, journal.Name, rank))
            .ToFrozenDictionary(journal => checked((int)journal.Id), journal => (journal.Name, journal.rank));
    }

    /// <summary>The name of a journal; null when there is none with this number.</summary>
    public string? NameOf(int id) => journals.TryGetValue(id, out var journal) ? journal.Name : null;

    /// <summary>Where a journal stands among all; behind them when it is not one of them.</summary>
    public int RankOf(int id) => journals.TryGetValue(id, out var journal) ? journal.Rank : int.MaxValue;

    // "The Lancet" stands under L, as in any catalogue.
    private static string Key(string name)
    {
        const string Article = "the ";
        var folded = TextFolder.FoldToString(name).TrimStart();
        return folded.StartsWith(Article, StringComparison.Ordinal) ? folded[Article.Length..] : folded;
    }
}
