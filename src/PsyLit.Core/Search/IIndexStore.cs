using PsyLit.Core.Search.Postings;

namespace PsyLit.Core.Search;

/// <summary>Opens the place where the index is kept. One implementation per database provider.</summary>
public interface IIndexStore
{
    /// <summary>Lets <paramref name="read"/> look at the index as it is at one moment, whatever is written meanwhile.</summary>
    Task<T> ReadAsync<T>(Func<IIndexBlocks, T> read, CancellationToken cancellationToken = default);

    /// <summary>The index within the transaction that the library's context has begun.</summary>
    IIndexBlocks InTransaction();
}
