using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Duplicates.Finding;

/// <summary>Keeps the pairs of one family of nearly equal titles from filling the queue.</summary>
/// <remarks>
/// A work that is alike to two or three others is a question worth asking. One that is alike to many is one of a family (the abstracts of a
/// congress, the parts of a series), whose every work makes pairs with ten others: of those only <see cref="Most"/> wait at a time.
/// </remarks>
internal sealed class PairFamilies(TitleIndex titles)
{
    /// <summary>How many pairs of a family wait for a curator at a time; the page of duplicates says so.</summary>
    public const int Most = 50;

    // A work in more pairs than this is one of a family.
    private const int Telling = 3;

    // The first title met of each family stands for it: a title belongs to the family whose title it is like.
    private readonly TitleIndex firsts = new();
    private readonly Dictionary<string, long> familyOf = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> waiting = [];

    /// <summary>Reads what waits already.</summary>
    public static async Task<PairFamilies> ReadAsync(LibraryContext library, TitleIndex titles, CancellationToken cancellationToken)
    {
        var families = new PairFamilies(titles);
        await foreach (var articleId in library.DuplicatePairs.Where(pair => pair.State == DuplicateState.Open).Select(pair => pair.FirstArticleId).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            families.Count(articleId);
        }

        return families;
    }

    /// <summary>Of pairs that were found together, the best first, those that there is room for among what waits.</summary>
    /// <param name="found">All pairs that were found.</param>
    /// <param name="isNew">True for those that do not wait yet.</param>
    public IEnumerable<(long First, long Second)> WithRoom(IReadOnlyCollection<(long First, long Second)> found, Func<(long First, long Second), bool> isNew)
    {
        var pairsOf = found.SelectMany(pair => new[] { pair.First, pair.Second }).CountBy(id => id).ToDictionary();
        foreach (var pair in found.Where(isNew))
        {
            if (Math.Max(pairsOf[pair.First], pairsOf[pair.Second]) <= Telling || waiting.GetValueOrDefault(FamilyOf(pair.First)) < Most)
            {
                Count(pair.First);
                yield return pair;
            }
        }
    }

    private void Count(long articleId)
    {
        var family = FamilyOf(articleId);
        waiting[family] = waiting.GetValueOrDefault(family) + 1;
    }

    private long FamilyOf(long articleId)
    {
        if (titles.Of(articleId) is not { } title)
        {
            return articleId;
        }

        if (!familyOf.TryGetValue(title.Title, out var family))
        {
            family = firsts.Like(title).Append(articleId).First();
            familyOf[title.Title] = family;
            if (family == articleId)
            {
                firsts.Add(title);
            }
        }

        return family;
    }
}
