using System.Globalization;
using System.Net;
using System.Text;
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
    public async Task A_pasted_text_is_imported_and_its_report_links_the_records()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator, "Cora Curator");

        using var sent = await UploadAsync(curator, null, Ris.Replace("Imaginary", "Pasted", StringComparison.Ordinal));

        var report = await curator.OpenAsync(sent.Headers.Location!.OriginalString);
        Assert.Contains("1 added", report.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cora Curator", report.QuerySelector(".import-facts")!.TextContent, StringComparison.Ordinal);
        var link = report.QuerySelectorAll(".import-entries a").Single(a => a.TextContent.StartsWith("Pasted compound", StringComparison.Ordinal));
        Assert.Contains("Pasted compound", (await curator.OpenAsync(link.GetAttribute("href")!)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(sent.Headers.Location.OriginalString, (await curator.OpenAsync("/imports")).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_uploaded_file_is_imported_under_its_name_with_the_rejected_first()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);

        using var sent = await UploadAsync(curator, Ris);

        var report = await curator.OpenAsync(sent.Headers.Location!.OriginalString);
        Assert.Equal("Import of made-up.ris", report.QuerySelector("h1")!.TextContent);
        var outcomes = report.QuerySelectorAll(".import-entries tbody tr td:nth-child(3)").Select(cell => cell.TextContent).ToList();
        Assert.Equal(outcomes.OrderByDescending(outcome => outcome == "Rejected"), outcomes);
        using var unknown = await curator.GetAsync("/imports/987654");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_trial_run_reports_and_writes_nothing()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        var before = await app.WithLibraryAsync(library => library.Articles.CountAsync());

        using var sent = await UploadAsync(curator, Ris.Replace("Imaginary", "Tried", StringComparison.Ordinal), dryRun: true);
        var page = await Browser.ReadAsync(sent);

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Contains("Nothing was written", page.QuerySelector(".import-trial")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tried compound", page.QuerySelector(".import-trial")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await app.WithLibraryAsync(library => library.Articles.CountAsync()));
    }

    [Fact]
    public async Task Nothing_chosen_and_nothing_pasted_is_said()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);

        using var sent = await UploadAsync(curator, null, " ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains("Choose a file", (await Browser.ReadAsync(sent)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_with_a_sentence()
    {
        await using var small = new PsyLitApp();
        small.Settings["Upload:MaxBytes"] = "1000";
        using var curator = await small.OpenBrowserAsync(Role.Curator);

        using var sent = await UploadAsync(curator, new string(' ', 3_000_000));

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
        using var sent = await UploadAsync(curator, null, ReviewPage);
        var report = await curator.OpenAsync(sent.Headers.Location!.OriginalString);
        var record = report.QuerySelectorAll(".import-entries a").Single(a => a.TextContent.StartsWith("Tea and comments", StringComparison.Ordinal)).GetAttribute("href")!;
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

    private static async Task<HttpResponseMessage> UploadAsync(Browser browser, string? file, string? text = null, bool dryRun = false)
    {
        var page = await browser.OpenAsync("/imports/new");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("form.import input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(dryRun.ToString(CultureInfo.InvariantCulture)), "DryRun" },
        };
        if (file is not null)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "Files", "made-up.ris");
        if (text is not null)
            form.Add(new StringContent(text), "Text");
        return await browser.Client.PostAsync(new Uri("/imports/new", UriKind.Relative), form);
    }
}
