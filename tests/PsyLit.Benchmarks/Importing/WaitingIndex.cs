using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core;
using PsyLit.Core.Search.Indexing;

namespace PsyLit.Benchmarks.Importing;

/// <summary>An index that never follows, so that what importing costs without it can be measured.</summary>
internal static class WaitingIndex
{
    /// <summary>
    /// Marks the library's index as one of another vocabulary, so that imports put their articles into the index queue, and lets nothing into the queue.
    /// </summary>
    public static async Task OutdateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var library = scope.ServiceProvider.GetRequiredService<LibraryContext>();
        library.IndexStates.Add(new IndexState { Id = IndexState.OnlyId, VocabularyFingerprint = "", Layout = 0 });
        await library.SaveChangesAsync(cancellationToken);
        await library.Database.ExecuteSqlRawAsync("CREATE TRIGGER LeaveOut BEFORE INSERT ON IndexQueue BEGIN SELECT RAISE(IGNORE); END", cancellationToken);
    }
}
