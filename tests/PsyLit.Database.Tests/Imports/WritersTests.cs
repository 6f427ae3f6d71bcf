using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Comments;
using PsyLit.Core.Imports;
using PsyLit.Formats;

namespace PsyLit.Database.Tests.Imports;

public sealed class WritersTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twenty_writers_get_their_turn_while_an_import_runs()
    {
        await using var library = await TemporaryLibrary.OpenAsync(new ImportLimits { BatchRecords = 50 });
        await library.ImportAsync(Records.Trial);
        var items = Enumerable.Range(1, 5000).Select(number => ReadItem.Of(Records.Numbered(number)));
        var import = Task.Run(() => library.ImportAsync(new FileImportRequest("large.ris"), items), Cancel);

        var writers = Enumerable.Range(0, 20).Select(writer => Task.Run(
            async () =>
            {
                for (var i = 0; i < 10; i++)
                {
                    await library.AskAsync(store =>
                    {
                        store.Comments.Add(new Comment { ArticleId = 1, Markdown = $"{writer}.{i}", WrittenAt = DateTime.UtcNow });
                        return store.SaveChangesAsync(Cancel);
                    });
                }

                return import.IsCompleted;
            },
            Cancel)).ToList();
        var finishedBefore = await Task.WhenAll(writers);
        var report = await import;

        Assert.Null(report.Failure);
        Assert.Equal(5000, report.Added);
        Assert.Equal(200, await library.AskAsync(store => store.Comments.CountAsync(Cancel)));
        Assert.Contains(false, finishedBefore);
    }

    [Fact]
    public async Task A_transaction_that_is_given_up_lets_the_next_writer_in()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.AskAsync(async store =>
        {
            await using var transaction = await store.Database.BeginTransactionAsync(Cancel);
            return 0;
        });
        await library.AskAsync(async store =>
        {
            await store.Database.OpenConnectionAsync(Cancel);
            _ = await store.Database.BeginTransactionAsync(Cancel);
            return 0;
        });

        Assert.Equal(1, (await library.ImportAsync(Records.Trial).WaitAsync(TimeSpan.FromSeconds(20), Cancel)).Added);
    }

    [Fact]
    public async Task A_save_that_fails_lets_the_next_writer_in()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() => library.AskAsync(store =>
        {
            store.Comments.Add(new Comment { ArticleId = 404, Markdown = "of no article" });
            return store.SaveChangesAsync(Cancel);
        }));

        Assert.Equal(1, (await library.ImportAsync(Records.Trial).WaitAsync(TimeSpan.FromSeconds(20), Cancel)).Added);
    }
}
