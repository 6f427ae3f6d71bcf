using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;

namespace PsyLit.Core.Search.Reading.Stored;

/// <summary>Finds the records of collections by their names. A collection that the visitor may not see is as if it were not there.</summary>
internal sealed class CollectedArticles(LibraryContext library, Visitor visitor)
{
    /// <summary>Records in the collections of that name; several may have it.</summary>
    public async Task<StoredAnswer> InAsync((string Text, bool IsPrefix) name, CancellationToken cancellationToken)
    {
        var key = CollectionText.Key(name.Text);
        var collections = library.Collections.VisibleTo(visitor).Where(collection => name.IsPrefix ? collection.Key.StartsWith(key) : collection.Key == key);
        var names = await collections.Select(collection => collection.Name).Distinct().OrderBy(one => one).ToListAsync(cancellationToken);
        if (names.Count == 0)
            return new StoredAnswer(new IndexQuery.Articles([]), Remark: $"There is no collection “{name.Text}” that you may see.");
        var articles = await collections.SelectMany(collection => collection.Articles).Select(row => row.ArticleId).Distinct().ToArrayAsync(cancellationToken);
        return new StoredAnswer(new IndexQuery.Articles(articles), $"in the collection {string.Join(", ", names)}");
    }
}
