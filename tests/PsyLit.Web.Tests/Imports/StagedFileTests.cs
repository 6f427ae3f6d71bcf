using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Imports;
using PsyLit.Core.Imports.Desk;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Imports;

/// <summary>Files wait on the disk until they are imported: what does not arrive whole does not stay, and what nobody wants does not stay for ever.</summary>
public sealed class StagedFileTests : IAsyncDisposable
{
    private const string Ris = "TY  - JOUR\nTI  - Made-up record of a waiting file\nER  - \n";

    private readonly PsyLitApp app = new();

    [Fact]
    public async Task A_disk_that_fills_up_while_a_file_arrives_is_a_sentence_and_nothing_half_stays()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        using var content = new FillingDisk(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Ris, 10_000))));

        var staging = await app.WithAsync<ImportDesk, Staging>(desk => desk.ReceiveAsync(content, new StagingRequest("trials.ris"), TestContext.Current.CancellationToken));

        Assert.Equal((null, true), (staging.ImportId, content.HasGivenSome));
        Assert.Contains("No space left on device", staging.Problem, StringComparison.Ordinal);
        Assert.Contains("Nothing of it was kept; when the disk is full, make room and send it again.", staging.Problem, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Incoming, "*.upload"));
        Assert.Equal(0, await app.WithLibraryAsync(library => library.Imports.CountAsync()));
    }

    [Fact]
    public async Task When_files_cannot_be_kept_at_all_the_page_says_so_and_the_text_stays_in_it()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        await File.WriteAllTextAsync(Path.Combine(app.DataFolder, "blocker"), "", TestContext.Current.CancellationToken);
        if (Directory.Exists(Incoming))
            Directory.Delete(Incoming, recursive: true);
        File.Move(Path.Combine(app.DataFolder, "blocker"), Incoming);

        using var refused = await curator.UploadAsync(null, Ris);
        var page = await Browser.ReadAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("The file could not be saved on the server", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(app.DataFolder, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Made-up record of a waiting file", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_decided_on_for_30_days_is_put_away_with_its_file_and_not_a_day_earlier()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        using var sent = await curator.UploadAsync(Ris);
        var address = sent.Headers.Location!.OriginalString;
        await curator.WaitForAsync(address, "to be decided");

        app.Clock.Advance(TimeSpan.FromDays(29));
        await TidyUpAsync();
        Assert.Single(Directory.GetFiles(Incoming, "*.upload"));
        app.Clock.Advance(TimeSpan.FromDays(2));
        await TidyUpAsync();

        Assert.Empty(Directory.GetFiles(Incoming, "*.upload"));
        Assert.Equal(ImportState.Discarded, await app.WithLibraryAsync(library => library.Imports.Select(import => import.State).SingleAsync()));
        // Who put it off was away for a month, so has to log in anew.
        using var later = await app.OpenBrowserAsync(Role.Curator);
        Assert.Contains("Nobody decided on it for 30 days.", (await later.OpenAsync(address)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_another_process_is_at_is_left_to_it()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        // The system lets go of the file when that process ends, however it ends.
        var name = await app.WithAsync<IncomingFolder, string>(async folder =>
            await folder.SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes(Ris)), 1000, TestContext.Current.CancellationToken));
        var other = new FileStream(Path.Combine(Incoming, name), FileMode.Open, FileAccess.Read, FileShare.None);
        var id = await app.WithLibraryAsync(async library =>
        {
            var import = new Import { FileName = "trials.ris", State = ImportState.Waiting, StagedFile = name, StartedAt = app.Clock.GetUtcNow().UtcDateTime };
            library.Imports.Add(import);
            await library.SaveChangesAsync();
            return import.Id;
        });

        var taken = await app.WithAsync<DeskWorker, bool>(worker => worker.ImportAsync(id, CancellationToken.None));
        var meanwhile = await StateAsync(id);
        await other.DisposeAsync();
        var takenAfter = await app.WithAsync<DeskWorker, bool>(worker => worker.ImportAsync(id, CancellationToken.None));

        Assert.Equal((false, ImportState.Waiting, true, ImportState.Finished), (taken, meanwhile, takenAfter, await StateAsync(id)));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private string Incoming => Path.Combine(app.DataFolder, "incoming");

    private Task<ImportState> StateAsync(long id) =>
        app.WithLibraryAsync(library => library.Imports.Where(import => import.Id == id).Select(import => import.State).SingleAsync());

    private Task<bool> TidyUpAsync() => app.WithAsync<DeskUpkeep, bool>(async upkeep =>
    {
        await upkeep.RunAsync(TestContext.Current.CancellationToken);
        return true;
    });

    // Copying from it fails half-way in the words of a full disk: the one thing of a disk that a test cannot fill.
    private sealed class FillingDisk(byte[] bytes) : MemoryStream(bytes)
    {
        public bool HasGivenSome => Position > 0;

        public override int Read(Span<byte> buffer) => Position > Length / 2 ? throw new IOException("No space left on device") : base.Read(buffer);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));
    }
}
