using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Archives;
using PsyLit.Database.Tests.Imports;

namespace PsyLit.Database.Tests.Archives;

public sealed class ArchiveTests
{
    private static readonly ArchiveDocument Vocabulary = new("vocabulary.json", "{\"concepts\":[]}\r\n"u8.ToArray());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_archive_restored_into_an_empty_library_is_exported_again_byte_for_byte()
    {
        await using var first = await FilledLibrary.OpenAsync();
        var archive = await ExportAsync(first);

        await using var second = await TemporaryLibrary.OpenAsync();
        var result = await RestoreAsync(second, archive);

        Assert.Null(result.Failure);
        Assert.Equal(Vocabulary.Content, Assert.Single(result.Documents).Content);
        Assert.Equal(archive, await ExportAsync(second));
        Assert.Equal(await first.ContentAsync(), await second.ContentAsync());
    }

    [Fact]
    public async Task The_same_content_gives_the_same_bytes_at_another_time()
    {
        await using var library = await FilledLibrary.OpenAsync();
        var archive = await ExportAsync(library);
        library.Clock.Advance(TimeSpan.FromDays(400));

        Assert.Equal(archive, await ExportAsync(library));
    }

    [Fact]
    public async Task Nothing_that_opens_a_door_is_in_an_archive()
    {
        await using var library = await FilledLibrary.OpenAsync();

        var text = await TextOfAsync(await ExportAsync(library));

        Assert.Contains("Ann Reader", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hash-of-a-password", text, StringComparison.Ordinal);
        Assert.DoesNotContain("stamp-of-a-session", text, StringComparison.Ordinal);
        Assert.DoesNotContain("key-of-pubmed", text, StringComparison.Ordinal);
        Assert.Contains("Journal club of May", text, StringComparison.Ordinal);
        Assert.DoesNotContain("token-of-a-link", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hash-of-an-invitation", text, StringComparison.Ordinal);
        Assert.DoesNotContain("key-of-feeds", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hash-of-a-token", text, StringComparison.Ordinal);
        Assert.DoesNotContain("deleted search", text, StringComparison.Ordinal);
        Assert.DoesNotContain("only in the browser", text, StringComparison.Ordinal);
        Assert.DoesNotContain("put away before", text, StringComparison.Ordinal);
        Assert.Contains("Half a\\nthought", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_is_in_an_archive_unless_it_is_made_anew_or_secret()
    {
        string[] leftOut =
        [
            "AccessToken", "DuplicateSearchState", "IndexBlock", "IndexSegment", "IndexQueueEntry", "IndexState", "RetagEntry", "KnownMatches", "UnsentForm",
            "ArticleVisit", "AnnotationVisit", "GroupInvitation", "LibraryEvent", "Notification", "Selection", "PubMedAccess", "FeedKey", "IdentityUserClaim<long>", "IdentityUserLogin<long>", "IdentityUserToken<long>", "IdentityUserPasskey<long>",
            "IdentityRoleClaim<long>",
        ];
        await using var library = await FilledLibrary.OpenAsync();
        var tables = await library.AskAsync(context => Task.FromResult(
            context.Model.GetEntityTypes().Where(type => !type.IsOwned()).Select(type => Microsoft.EntityFrameworkCore.Infrastructure.TypeExtensions.ShortDisplayName(type.ClrType)).Except(leftOut).ToList()));

        using var archive = new MemoryStream(await ExportAsync(library));
        var summary = await LibraryArchive.PeekAsync(archive, Cancel);

        Assert.True(tables.Count == summary!.Rows.Count, $"{string.Join(", ", tables)} should be {string.Join(", ", summary.Rows.Keys)}");
    }

    [Fact]
    public async Task What_was_restored_can_be_searched_and_its_accounts_are_known_but_have_no_password()
    {
        await using var first = await FilledLibrary.OpenAsync();
        await using var second = await TemporaryLibrary.OpenAsync();
        await RestoreAsync(second, await ExportAsync(first));

        var indexed = await second.AskAsync(library => library.IndexSegments.SumAsync(segment => segment.Documents, Cancel));
        Assert.Equal(await first.AskAsync(library => library.Articles.CountAsync(Cancel)), indexed);
        var account = await second.AskAsync(library => library.Users.SingleAsync(Cancel));
        Assert.Null(account.PasswordHash);
        Assert.NotEqual("stamp-of-a-session", account.SecurityStamp);
        Assert.True(await second.AskAsync(library => library.UserRoles.AnyAsync(held => held.UserId == account.Id, Cancel)));
    }

    [Fact]
    public async Task A_library_that_holds_anything_is_left_alone()
    {
        await using var first = await FilledLibrary.OpenAsync();
        await using var second = await TemporaryLibrary.OpenAsync();
        await second.ImportAsync(Records.Numbered(5));
        var before = await second.ContentAsync();

        var result = await RestoreAsync(second, await ExportAsync(first));

        Assert.Contains("empty library", result.Failure, StringComparison.Ordinal);
        Assert.Equal(before, await second.ContentAsync());
    }

    [Theory]
    [InlineData("articles.jsonl", "{\"id\":1,\"title\":\"cut o")]
    [InlineData("articles.jsonl", "{\"id\":1,\"notAColumn\":1}")]
    [InlineData("articles.jsonl", "")]
    [InlineData("article-tags.jsonl", "{\"articleId\":999,\"tagId\":999,\"accountId\":999}")]
    public async Task A_damaged_archive_restores_nothing_and_says_so(string table, string content)
    {
        await using var first = await FilledLibrary.OpenAsync();
        var archive = Replace(await ExportAsync(first), table, content);
        await using var second = await TemporaryLibrary.OpenAsync();

        var result = await RestoreAsync(second, archive);

        Assert.StartsWith("The archive is damaged", result.Failure, StringComparison.Ordinal);
        Assert.Equal(0, await second.AskAsync(library => library.Articles.IgnoreQueryFilters().CountAsync(Cancel)));
        Assert.Equal(0, await second.AskAsync(library => library.Users.CountAsync(Cancel)));
    }

    [Fact]
    public async Task An_archive_of_a_newer_program_is_refused()
    {
        await using var first = await FilledLibrary.OpenAsync();
        var archive = Replace(await ExportAsync(first), "psylit.json", "{\"format\":\"psylit-library\",\"version\":999,\"rows\":{}}");
        await using var second = await TemporaryLibrary.OpenAsync();

        Assert.Contains("newer PsyLit", (await RestoreAsync(second, archive)).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_files_are_no_archives()
    {
        using var text = new MemoryStream("TY  - JOUR\n"u8.ToArray());
        Assert.Null(await LibraryArchive.PeekAsync(text, Cancel));

        using var zip = new MemoryStream(Replace([], "records.ris", "TY  - JOUR\n"));
        Assert.Null(await LibraryArchive.PeekAsync(zip, Cancel));
    }

    [Fact]
    public async Task Others_go_on_writing_while_an_archive_is_written_and_it_holds_one_moment()
    {
        await using var library = await FilledLibrary.OpenAsync();
        await using var scope = library.Services.CreateAsyncScope();
        var view = scope.ServiceProvider.GetRequiredService<IReadingView>();

        await view.ReadAsync(
            async moment =>
            {
                var before = await moment.Articles.CountAsync(Cancel);
                await library.ImportAsync(Records.Numbered(77));
                Assert.Equal(before, await moment.Articles.CountAsync(Cancel));
                return true;
            },
            Cancel);

        Assert.True(await library.AskAsync(context => context.Articles.AnyAsync(article => article.Pmid == "90000077", Cancel)));
    }

    private static async Task<byte[]> ExportAsync(TemporaryLibrary library)
    {
        await using var scope = library.Services.CreateAsyncScope();
        using var output = new MemoryStream();
        await scope.ServiceProvider.GetRequiredService<LibraryExport>().RunAsync(output, [Vocabulary], Cancel);
        return output.ToArray();
    }

    private static async Task<RestoreResult> RestoreAsync(TemporaryLibrary library, byte[] archive)
    {
        await using var scope = library.Services.CreateAsyncScope();
        using var input = new MemoryStream(archive);
        return await scope.ServiceProvider.GetRequiredService<LibraryRestore>().RunAsync(input, Cancel);
    }

    private static async Task<string> TextOfAsync(byte[] archive)
    {
        var text = new StringBuilder();
        await using var zip = new ZipArchive(new MemoryStream(archive));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Cancel));
            text.Append(await reader.ReadToEndAsync(Cancel));
        }

        return text.ToString();
    }

    /// <summary>The archive with one file of it changed; an archive of that file alone when it was empty.</summary>
    private static byte[] Replace(byte[] archive, string name, string content)
    {
        using var stream = new MemoryStream();
        stream.Write(archive);
        using (var zip = new ZipArchive(stream, archive.Length == 0 ? ZipArchiveMode.Create : ZipArchiveMode.Update, leaveOpen: true))
        {
            if (archive.Length > 0)
            {
                zip.GetEntry(name)!.Delete();
            }

            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(content);
        }

        return stream.ToArray();
    }
}
