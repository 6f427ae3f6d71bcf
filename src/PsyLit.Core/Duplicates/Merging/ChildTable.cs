using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Duplicates.Merging;

/// <summary>A table whose rows hang on an article and go with it when it is merged.</summary>
internal abstract class ChildTable
{
    /// <summary>The table's name in <see cref="Merger.Moved"/>; never renamed.</summary>
    public abstract string Name { get; }

    /// <summary>A table with a key <c>Id</c> and a column <c>ArticleId</c>.</summary>
    /// <typeparam name="TRow">The entity.</typeparam>
    /// <typeparam name="TKey">The type of its key.</typeparam>
    /// <param name="which">The rows that move; null for all.</param>
    public static ChildTable Of<TRow, TKey>(Expression<Func<TRow, bool>>? which = null)
        where TRow : class => new Rows<TRow, TKey>(which ?? (_ => true));

    /// <summary>Hangs the rows of one article on another.</summary>
    /// <returns>Which they were, for <see cref="MoveBackAsync"/>.</returns>
    public abstract Task<JsonElement> MoveAsync(LibraryContext library, long from, long to, CancellationToken cancellationToken);

    /// <summary>Hangs those rows back that are still there.</summary>
    public abstract Task MoveBackAsync(LibraryContext library, JsonElement moved, long from, long to, CancellationToken cancellationToken);

    private sealed class Rows<TRow, TKey>(Expression<Func<TRow, bool>> which) : ChildTable
        where TRow : class
    {
        public override string Name => typeof(TRow).Name;

        public override async Task<JsonElement> MoveAsync(LibraryContext library, long from, long to, CancellationToken cancellationToken)
        {
            var ids = await Of(library, from).Where(which).Select(row => EF.Property<TKey>(row, "Id")).ToListAsync(cancellationToken);
            await HangAsync(library, ids, from, to, cancellationToken);
            return JsonSerializer.SerializeToElement(ids);
        }

        public override Task MoveBackAsync(LibraryContext library, JsonElement moved, long from, long to, CancellationToken cancellationToken) =>
            HangAsync(library, moved.Deserialize<List<TKey>>()!, from, to, cancellationToken);

        // What only some people see moves too.
        private static IQueryable<TRow> Of(LibraryContext library, long articleId) =>
            library.Set<TRow>().IgnoreQueryFilters().Where(row => EF.Property<long>(row, "ArticleId") == articleId);

        private static Task<int> HangAsync(LibraryContext library, List<TKey> ids, long from, long to, CancellationToken cancellationToken) =>
            Of(library, from).Where(row => ids.Contains(EF.Property<TKey>(row, "Id")))
                .ExecuteUpdateAsync(set => set.SetProperty(row => EF.Property<long>(row, "ArticleId"), to), cancellationToken);
    }
}
