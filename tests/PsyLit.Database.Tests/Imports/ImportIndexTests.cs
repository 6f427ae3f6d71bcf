using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Imports;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Verifying;
using PsyLit.Formats;
using PsyLit.Formats.Records;

namespace PsyLit.Database.Tests.Imports;

/// <summary>What an import adds is found in the moment it is in.</summary>
public sealed class ImportIndexTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_import_writes_into_the_index_is_what_making_it_anew_gives()
    {
        await using var library = await TemporaryLibrary.OpenAsync(new ImportLimits { BatchRecords = 3 });
        await library.ImportAsync(Records.Trial, Records.Numbered(1), Records.Numbered(2), Records.Trial with { Abstract = [new AbstractSection(null, null, "Tea tames tremor.")] });
        await library.ImportAsync([.. Enumerable.Range(3, 5).Select(Records.Numbered)]);

        await using var scope = library.Services.CreateAsyncScope();
        var findings = await scope.ServiceProvider.GetRequiredService<IndexVerification>().RunAsync(null, Cancel);

        Assert.Equal(8, findings.Compared);
        Assert.True(findings.IsSound, findings.ToString());
    }

    [Fact]
    public async Task New_articles_are_found_while_the_import_still_runs()
    {
        await using var library = await TemporaryLibrary.OpenAsync(new ImportLimits { BatchRecords = 1 });
        var found = new List<int>();

        await library.ImportAsync(new FileImportRequest("slow.ris"), Slow());

        Assert.Contains(found, count => count > 0);
        Assert.Equal(0, await library.AskAsync(store => store.IndexQueue.CountAsync(Cancel)));

        IEnumerable<ReadItem> Slow()
        {
            for (var number = 1; number <= 10; number++)
            {
                yield return ReadItem.Of(Records.Numbered(number));
                Thread.Sleep(20);
                found.Add(FoundAsync(library).GetAwaiter().GetResult());
            }
        }
    }

    [Fact]
    public async Task An_index_that_is_to_be_made_anew_takes_new_articles_through_its_queue()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Records.Numbered(1));
        await library.RunAsync("""UPDATE "IndexStates" SET "VocabularyFingerprint" = 'another' """);

        await library.ImportAsync(Records.Numbered(2));

        Assert.Equal(2, await FoundAsync(library));
        Assert.Equal(["another"], await library.RowsAsync("""SELECT "VocabularyFingerprint" FROM "IndexStates" """));
    }

    private static async Task<int> FoundAsync(TemporaryLibrary library)
    {
        await using var scope = library.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ArticleSearch>().SearchAsync(new SearchRequest(), Cancel)).Total;
    }
}
