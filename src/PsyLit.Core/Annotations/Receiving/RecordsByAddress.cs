using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Core.Articles;
using PsyLit.Core.PubMed.Identifiers;

namespace PsyLit.Core.Annotations.Receiving;

/// <summary>Finds the record that an address elsewhere is of: this site's own page, an address with a DOI, PMID or PMCID in it, or one that the record names.</summary>
public sealed class RecordsByAddress(LibraryContext library)
{
    private const int MaxLength = 2_000;

    private Dictionary<string, long>? known;

    /// <summary>The record that stands for the first of the addresses that leads to one; null when none does.</summary>
    /// <param name="addresses">Addresses or bare identifiers, the surest first.</param>
    /// <param name="site">This site.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<long?> FindAsync(IEnumerable<string> addresses, SiteIris site, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(site);
        var asked = addresses.Where(address => address.Length is > 0 and <= MaxLength).ToList();
        foreach (var address in asked)
        {
            if ((await OwnAsync(site.RecordOf(WithoutFragment(address)), cancellationToken) ?? await IdentifiedAsync(address, cancellationToken)) is { } id)
                return id;
        }

        foreach (var address in asked.Where(address => address.Contains("://", StringComparison.Ordinal)))
        {
            known ??= await ReadAddressesAsync(cancellationToken);
            if (known.TryGetValue(Comparable(address), out var id))
                return id;
        }

        return null;
    }

    // The record itself, or the one that took its place.
    private async Task<long?> OwnAsync(long? id, CancellationToken cancellationToken)
    {
        while (id is not null)
        {
            var article = await library.Articles.IgnoreQueryFilters([ArticleFilters.MergedAway]).Where(one => one.Id == id)
                .Select(one => new { one.MergedIntoId }).SingleOrDefaultAsync(cancellationToken);
            if (article is null || article.MergedIntoId is null)
                return article is null ? null : id;
            id = article.MergedIntoId;
        }

        return null;
    }

    private async Task<long?> IdentifiedAsync(string address, CancellationToken cancellationToken)
    {
        var text = Uri.UnescapeDataString(address);
        // A DOI goes on to the next space; in an address a query may come first.
        var end = text.IndexOfAny(['?', '&', '#'], Math.Max(0, text.IndexOf("10.", StringComparison.Ordinal)));
        foreach (var identifier in IdentifierText.Find(end > 0 ? $"{text[..end]} {text}" : text))
        {
            var articles = library.Articles.Where(article => identifier.Kind == IdentifierKind.Pmid ? article.Pmid == identifier.Value
                : identifier.Kind == IdentifierKind.Doi ? article.DoiKey == identifier.Value : article.Pmcid == identifier.Value);
            if (await articles.OrderBy(article => article.Id).Select(article => (long?)article.Id).FirstOrDefaultAsync(cancellationToken) is { } id)
                return id;
        }

        return null;
    }

    private async Task<Dictionary<string, long>> ReadAddressesAsync(CancellationToken cancellationToken)
    {
        var read = new Dictionary<string, long>();
        await foreach (var article in library.Articles.AsNoTracking().Select(one => new { one.Id, one.Urls }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            foreach (var url in article.Urls)
                read.TryAdd(Comparable(url), article.Id);
        }

        return read;
    }

    // One page is written with and without encryption, www, a slash at its end.
    private static string Comparable(string address)
    {
        var text = WithoutFragment(address).TrimEnd('/');
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        text = (scheme < 0 ? text : text[(scheme + 3)..]).ToLowerInvariant();
        return text.StartsWith("www.", StringComparison.Ordinal) ? text[4..] : text;
    }

    private static string WithoutFragment(string address) => address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? address[..hash] : address;
}
