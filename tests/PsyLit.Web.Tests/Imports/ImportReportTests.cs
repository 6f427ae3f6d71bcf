using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Duplicates.Finding;
using PsyLit.Core.Imports.Desk;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Imports;

/// <summary>What a report leads to: the questions about its records, and the records that could not be taken.</summary>
public sealed class ImportReportTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task A_record_that_may_be_one_of_the_library_leads_to_the_question()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        await curator.ImportAsync(await SendAsync(curator, Near("2021")));
        var address = await SendAsync(curator, Near("2022"));
        var before = await curator.ImportAsync(address);

        await app.WithAsync<DuplicateSearch, int>(search => search.CatchUpAsync(TestContext.Current.CancellationToken));
        var report = await curator.OpenAsync(address);

        Assert.Contains("1 added", before.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        var near = Assert.Single(report.QuerySelectorAll(".record-near"));
        Assert.Equal("May be the same as Tea and an imaginary compound in made-up patients", near.TextContent.Trim());
        var question = near.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal($"/duplicates/{await app.WithLibraryAsync(library => library.DuplicatePairs.Select(pair => pair.Id).SingleAsync())}", question);
        Assert.NotNull((await curator.OpenAsync(question)).QuerySelector("form.comparison"));
    }

    [Fact]
    public async Task Rejected_records_of_an_archive_are_given_back_file_by_file_as_they_were()
    {
        const string broken = "TY  - JOUR\nAU  - Nobody, Ænna\nER  - \n";
        const string brokenToo = "PMID- 90000077\nAU  - Nobody B\n";
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        using var zip = new MemoryStream();
        await using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            await AddAsync(archive, "trials/2024.ris", "TY  - JOUR\nTI  - Made-up record in an archive\nER  - \n" + broken);
            await AddAsync(archive, "more.nbib", "PMID- 90000076\nTI  - Another made-up record in an archive\n\n" + brokenToo);
        }

        zip.Position = 0;
        var staging = await app.WithAsync<ImportDesk, Staging>(desk =>
            desk.ReceiveAsync(zip, new StagingRequest("archive.zip", WithoutTrial: true), TestContext.Current.CancellationToken));
        var report = await curator.WaitForAsync($"/imports/{staging.ImportId}", null);
        var links = report.QuerySelectorAll(".downloads a[href*=rejected]");

        Assert.Equal(["Rejected records of more.nbib", "Rejected records of trials/2024.ris"], links.Select(link => link.TextContent.Trim()));
        Assert.Equal(("more-rejected.nbib", brokenToo), await DownloadAsync(curator, links[0]));
        Assert.Equal(("2024-rejected.ris", broken), await DownloadAsync(curator, links[1]));
    }

    private static string Near(string year) =>
        $"TY  - JOUR\nTI  - Tea and an imaginary compound in made-up patients\nAU  - Nobody, Anna\nPY  - {year}\nJO  - Journal of Fictitious Results\nER  - \n";

    private static async Task<string> SendAsync(Browser curator, string records)
    {
        using var sent = await curator.UploadAsync(records);
        return sent.Headers.Location!.OriginalString;
    }

    private static async Task AddAsync(ZipArchive archive, string name, string content)
    {
        await using var entry = await archive.CreateEntry(name).OpenAsync();
        await entry.WriteAsync(Encoding.UTF8.GetBytes(content));
    }

    private static async Task<(string Name, string Content)> DownloadAsync(Browser curator, IElement link)
    {
        using var answer = await curator.GetAsync(link.GetAttribute("href")!);
        return (answer.Content.Headers.ContentDisposition!.FileNameStar!, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
