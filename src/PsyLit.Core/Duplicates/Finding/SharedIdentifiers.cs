using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Duplicates.Finding;

/// <summary>Which articles have one DOI or one PMCID.</summary>
internal static class SharedIdentifiers
{
    // So many works with one identifier show that it is not theirs, but that of the volume or of a congress's supplement.
    private const int MostOfOne = 30;

    /// <summary>Groups of articles with one identifier, where at least one is of those given.</summary>
    public static async Task<List<List<long>>> OfAsync(LibraryContext library, List<long> articleIds, CancellationToken cancellationToken)
    {
        // Grouped here and joined to the few keys asked for: otherwise SQLite walks the whole library for every thousand articles.
        var ours = library.Articles.Where(article => articleIds.Contains(article.Id));
        var sharing = await ours.Where(article => article.DoiKey != null).Select(article => article.DoiKey).Distinct()
            .Join(library.Articles, key => key, article => article.DoiKey, (key, article) => new { article.Id, Key = key }).ToListAsync(cancellationToken);
        sharing.AddRange(await ours.Where(article => article.Pmcid != null).Select(article => article.Pmcid).Distinct()
            .Join(library.Articles, key => key, article => article.Pmcid, (key, article) => new { article.Id, Key = key }).ToListAsync(cancellationToken));
        return [.. sharing.GroupBy(article => article.Key, article => article.Id).Select(group => group.ToList()).Where(group => group.Count is > 1 and <= MostOfOne)];
    }
}
