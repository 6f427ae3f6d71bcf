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
        // Two steps, each by the identifiers' index: asked in one, SQLite groups the whole library for every thousand articles.
        var ours = library.Articles.Where(article => articleIds.Contains(article.Id));
        var dois = await ours.Where(article => article.DoiKey != null).Select(article => article.DoiKey).Distinct().ToListAsync(cancellationToken);
        var pmcids = await ours.Where(article => article.Pmcid != null).Select(article => article.Pmcid).Distinct().ToListAsync(cancellationToken);
        var shared = await library.Articles.Where(article => dois.Contains(article.DoiKey))
            .GroupBy(article => article.DoiKey).Where(group => group.Count() > 1 && group.Count() <= MostOfOne).Select(group => group.Key).ToListAsync(cancellationToken);
        var sharing = await library.Articles.Where(article => shared.Contains(article.DoiKey))
            .Select(article => new { article.Id, Key = article.DoiKey }).ToListAsync(cancellationToken);
        shared = await library.Articles.Where(article => pmcids.Contains(article.Pmcid))
            .GroupBy(article => article.Pmcid).Where(group => group.Count() > 1 && group.Count() <= MostOfOne).Select(group => group.Key).ToListAsync(cancellationToken);
        sharing.AddRange(await library.Articles.Where(article => shared.Contains(article.Pmcid))
            .Select(article => new { article.Id, Key = article.Pmcid }).ToListAsync(cancellationToken));
        return [.. sharing.GroupBy(article => article.Key).Select(group => group.Select(article => article.Id).ToList())];
    }
}
