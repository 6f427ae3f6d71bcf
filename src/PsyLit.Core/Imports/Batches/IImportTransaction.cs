using PsyLit.Core.Articles;
using PsyLit.Core.Imports.Matching;

namespace PsyLit.Core.Imports.Batches;

/// <summary>One batch of an import in the database. Disposing it without <see cref="CommitAsync"/> undoes everything.</summary>
public interface IImportTransaction : IAsyncDisposable
{
    /// <summary>The library as this transaction sees it, for reading.</summary>
    LibraryContext Library { get; }

    /// <summary>Which of the records with these hashes are in the library, and in which article.</summary>
    IReadOnlyDictionary<long, long> FindRecords(IEnumerable<long> hashes);

    /// <summary>The articles that share an identifier with one of these keys, or its text key up to the author.</summary>
    IReadOnlyCollection<long> FindArticles(IEnumerable<RecordKeys> keys);

    /// <summary>The journals of these keys, as far as the library has them.</summary>
    IReadOnlyCollection<Journal> FindJournals(IEnumerable<string> keys);

    /// <summary>Writes the rows and gives new ones their <c>Id</c>.</summary>
    void Write(BatchChanges changes);

    Task CommitAsync(CancellationToken cancellationToken);
}
