using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Imports;

public sealed class ImportPagesTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    private const string Ris = """
        TY  - JOUR
        TI  - Imaginary compound and made-up outcome
        AU  - Nobody, Anna
        PY  - 2021
        JO  - Journal of Fictitious Results
        ER  - 

        TY  - JOUR
        AU  - Nobody, Anna
        PY  - 2022
        ER  - 

        """;

    private const string ReviewPage = """
        Tea and comments
        Journal of Fictitious Results – January 5, 2025
        Source: PubMed
        Abstract
        Nobody drank anything.
        Comments

        Ann Reader – January 9, 2026
        **Bold** claim.
        """;

    [Fact]
    public async Task A_pasted_text_is_looked_through_chosen_from_and_imported_and_its_report_links_the_records()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator, "Cora Curator");

        var address = await UploadAsync(curator, null, Ris.Replace("Imaginary", "Pasted", StringComparison.Ordinal));
        var trial = await curator.WaitForAsync(address, "to be decided");
        Assert.Contains("1 new", trial.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        var report = await curator.ImportAsync(address);

        Assert.Contains("1 added", report.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cora Curator", report.QuerySelector(".import-facts")!.TextContent, StringComparison.Ordinal);
        var link = report.QuerySelectorAll(".records a").Single(a => a.TextContent.StartsWith("Pasted compound", StringComparison.Ordinal));
        Assert.Contains("Pasted compound", (await curator.OpenAsync(link.GetAttribute("href")!)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(address, (await curator.OpenAsync("/imports")).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_uploaded_file_is_imported_under_its_name_with_the_rejected_first()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);

        var report = await curator.ImportAsync(await UploadAsync(curator, Ris));

        Assert.Equal("Import of made-up.ris", report.QuerySelector("h1")!.TextContent);
        var outcomes = report.QuerySelectorAll(".record .outcome").Select(cell => cell.TextContent).ToList();
        Assert.Equal(outcomes.OrderByDescending(outcome => outcome == "Rejected"), outcomes);
        using var unknown = await curator.GetAsync("/imports/987654");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_looked_through_writes_nothing_and_can_be_discarded()
    {
        await using var site = new PsyLitApp();
        using var curator = await site.OpenBrowserAsync(Role.Curator);
        var before = await site.WithLibraryAsync(library => library.Articles.CountAsync());

        var address = await UploadAsync(curator, Ris.Replace("Imaginary", "Tried", StringComparison.Ordinal));
        var page = await curator.WaitForAsync(address, "to be decided");
        Assert.Contains("Nothing is in the library yet", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tried compound", page.QuerySelector(".records")!.TextContent, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(site.DataFolder, "incoming"), "*.upload"));
        using var discarded = await curator.SubmitAsync(page, "button[formaction*=Discard]");

        // Without scripts the next page is asked to come anew by itself while something moves.
        Assert.Equal(address + "?refresh=true", discarded.Headers.Location!.OriginalString);
        Assert.Contains("put away", (await curator.OpenAsync(address)).QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await site.WithLibraryAsync(library => library.Articles.CountAsync()));
        Assert.Empty(Directory.GetFiles(Path.Combine(site.DataFolder, "incoming"), "*.upload"));
    }

    [Fact]
    public async Task Nothing_chosen_and_nothing_pasted_is_said()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);

        using var sent = await curator.UploadAsync(null, " ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains("Choose a file", (await Browser.ReadAsync(sent)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_with_a_sentence()
    {
        await using var small = new PsyLitApp();
        small.Settings["Upload:MaxBytes"] = "1000";
        using var curator = await small.OpenBrowserAsync(Role.Curator);

        using var sent = await curator.UploadAsync(new string(' ', 3_000_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, sent.StatusCode);
        Assert.Contains("too large", (await Browser.ReadAsync(sent)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Curator, HttpStatusCode.OK)]
    [InlineData(Role.Admin, HttpStatusCode.OK)]
    [InlineData(Role.Annotator, HttpStatusCode.Forbidden)]
    [InlineData(Role.Reader, HttpStatusCode.Forbidden)]
    public async Task Only_curators_and_administrators_import(string role, HttpStatusCode expected)
    {
        using var browser = await app.OpenBrowserAsync(role);

        foreach (var path in new[] { "/imports", "/imports/new" })
        {
            using var response = await browser.GetAsync(path);
            Assert.Equal(expected, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_guest_is_led_to_log_in()
    {
        using var guest = app.OpenBrowser();

        using var opened = await guest.GetAsync("/imports/new");
        using var posted = await guest.PostAsync("/imports/new", ("Text", Ris));

        Assert.Equal("/account/log-in?returnUrl=%2Fimports%2Fnew", opened.Headers.Location!.OriginalString);
        Assert.StartsWith("/account/log-in", posted.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_of_a_saved_review_page_stand_below_its_record_and_count_as_discussion_with_those_written_here()
    {
        await using var site = new PsyLitApp();
        using var curator = await site.OpenBrowserAsync(Role.Curator);
        await site.AddArticleAsync("Made-up article that nobody discusses");
        var report = await curator.ImportAsync(await UploadAsync(curator, null, ReviewPage));
        var record = report.QuerySelectorAll(".records a").Single(a => a.TextContent.StartsWith("Tea and comments", StringComparison.Ordinal)).GetAttribute("href")!;
        using var annotator = await site.OpenBrowserAsync(Role.Annotator, "Anna Annotator");
        using var posted = await annotator.SubmitAsync(await annotator.OpenAsync(record), "#comment-box", ("Text", "Why tea?"));
        using var guest = site.OpenBrowser();

        var comments = (await guest.OpenAsync(record)).QuerySelectorAll(".comments .comment");
        var home = await guest.OpenAsync("/");

        Assert.Equal(["Ann Reader", "Anna Annotator"], comments.Select(comment => comment.QuerySelector(".comment-name")!.TextContent).Order(StringComparer.Ordinal));
        var imported = comments.Single(comment => comment.QuerySelector(".comment-name")!.TextContent == "Ann Reader");
        Assert.Contains("came with import of", imported.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bold", imported.QuerySelector(".prose strong")!.TextContent);
        var discussed = Assert.Single(home.QuerySelectorAll("section[aria-labelledby=discussed-title] .entry"));
        Assert.Contains("Tea and comments", discussed.TextContent, StringComparison.Ordinal);
        Assert.Contains("2\u00A0comments", discussed.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> UploadAsync(Browser browser, string? file, string? text = null)
    {
        using var sent = await browser.UploadAsync(file, text);
        return sent.Headers.Location!.OriginalString;
    }
}
