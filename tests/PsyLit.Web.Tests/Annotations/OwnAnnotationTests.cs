using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Web.Tests.Api.Annotations;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Annotations;

/// <summary>W3C Web Annotation in and out: own annotations looked through and taken along.</summary>
public sealed class OwnAnnotationTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    private const string Note = "=1+1 is *no* formula, \"quoted\"\n\nsecond <b>paragraph</b>";

    [Fact]
    public async Task All_that_I_annotated_is_on_one_page_and_can_be_narrowed()
    {
        var (me, browser) = await OpenAsync();
        var (first, second) = (await AnnotationProgram.AddRecordAsync(app), await AnnotationProgram.AddRecordAsync(app));
        await me.WriteAsync(first, AnnotationVisibility.OnlyMe, "for me");
        var lost = await me.WriteAsync(second, AnnotationVisibility.Everyone, "for all");
        await app.WithLibraryAsync(library => library.Annotations.Where(annotation => annotation.Id == lost.Id).ExecuteUpdateAsync(set => set.SetProperty(annotation => annotation.Anchor, AnchorState.Orphaned)));
        using var other = await AnnotationProgram.OfAsync(app);
        await other.WriteAsync(first, AnnotationVisibility.Everyone, "somebody else's");

        Assert.Equal(["for all", "for me"], await NotesAsync("/annotations/mine"));
        Assert.Equal(["for me"], await NotesAsync($"/annotations/mine?record={first}"));
        Assert.Equal(["for me"], await NotesAsync("/annotations/mine?visibility=me"));
        Assert.Equal(["for all"], await NotesAsync("/annotations/mine?orphans=1"));
        Assert.Equal([], await NotesAsync("/annotations/mine?purpose=tagging"));
        Assert.Equal(["for all", "for me"], await NotesAsync("/annotations/mine?purpose=nonsense&record=x"));
        Assert.NotNull((await browser.OpenAsync("/account/profile")).QuerySelector("a[href='/annotations/mine']"));
        browser.Dispose();

        async Task<IEnumerable<string>> NotesAsync(string address) =>
            (await browser.OpenAsync(address)).QuerySelectorAll(".own-note").Select(note => note.TextContent.Trim());
    }

    [Fact]
    public async Task Long_lists_have_pages()
    {
        var (me, browser) = await OpenAsync();
        var article = await AnnotationProgram.AddRecordAsync(app);
        for (var i = 0; i < 31; i++)
            await me.WriteAsync(article, AnnotationVisibility.OnlyMe, $"note {i}");

        var page = await browser.OpenAsync("/annotations/mine?visibility=me");

        Assert.Equal(30, page.QuerySelectorAll(".own-annotation").Length);
        var next = page.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        Assert.Equal("/annotations/mine?visibility=me&page=2", next);
        Assert.Equal("note 0", Assert.Single((await browser.OpenAsync(next)).QuerySelectorAll(".own-note")).TextContent.Trim());
        browser.Dispose();
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("csv")]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("json-ld")]
    public async Task Each_format_holds_purpose_quote_citation_date_visibility_and_permalink_of_mine_and_of_nobody_else(string format)
    {
        var (me, browser) = await OpenAsync();
        var article = await AnnotationProgram.AddRecordAsync(app);
        var made = await me.WriteAsync(article, AnnotationVisibility.OnlyMe, Note, quote: "Ketanserin blocked");
        using var other = await AnnotationProgram.OfAsync(app);
        await other.WriteAsync(article, AnnotationVisibility.Everyone, "somebody else's");

        using var response = await browser.GetAsync($"/annotations/mine/export?format={format}");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("attachment", response.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Ketanserin blocked", text, StringComparison.Ordinal);
        Assert.Contains($"http://localhost/annotations/{made.PublicId}", text, StringComparison.Ordinal);
        Assert.Contains(format is "markdown" or "html" ? "20 January 2026" : $"{made.WrittenAt:yyyy-MM-dd'T'HH:mm:ss}", text, StringComparison.Ordinal);
        Assert.Contains(format is "markdown" or "html" ? "Note" : "commenting", text, StringComparison.Ordinal);
        if (format != "json-ld")
        {
            Assert.Contains("only me", text, StringComparison.Ordinal);
            Assert.Contains("5-HT2A receptor", text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("somebody else's", text, StringComparison.Ordinal);
        browser.Dispose();
    }

    [Fact]
    public async Task A_spreadsheet_runs_none_of_the_cells_and_JSON_keeps_every_character()
    {
        var (me, browser) = await OpenAsync();
        await me.WriteAsync(await AnnotationProgram.AddRecordAsync(app), AnnotationVisibility.OnlyMe, Note);

        var table = await TextAsync("csv");
        using var json = JsonDocument.Parse(await TextAsync("json"));
        using var linked = JsonDocument.Parse(await TextAsync("json-ld"));

        Assert.Contains(",\"'=1+1 is *no* formula, \"\"quoted\"\"\n\nsecond <b>paragraph</b>\",", table, StringComparison.Ordinal);
        Assert.Equal(Note, json.RootElement.GetProperty("annotations")[0].GetProperty("note").GetString());
        Assert.Equal(Note, linked.RootElement.GetProperty("first").GetProperty("items")[0].GetProperty("body").GetProperty("value").GetString());
        Assert.DoesNotContain("<b>paragraph", await TextAsync("html"), StringComparison.Ordinal);
        browser.Dispose();

        async Task<string> TextAsync(string format) => await (await browser.GetAsync($"/annotations/mine/export?format={format}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_link_within_the_site_leads_there_from_a_file_as_well()
    {
        var (me, browser) = await OpenAsync();
        await me.WriteAsync(await AnnotationProgram.AddRecordAsync(app), AnnotationVisibility.OnlyMe, "#TrkB, [the other](/articles/1) and `<a href=\"/typed\">`");

        using var response = await browser.GetAsync("/annotations/mine/export?format=html");
        var page = await Browser.ReadAsync(response);

        Assert.Equal(["http://localhost/concepts/trkb", "http://localhost/articles/1"], page.QuerySelectorAll("article a[rel]").Select(link => link.GetAttribute("href")));
        Assert.Equal("<a href=\"/typed\">", page.QuerySelector("article code")!.TextContent);
        browser.Dispose();
    }

    [Fact]
    public async Task A_section_with_a_heading_is_named_by_it()
    {
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        await app.AnnotateAsync(browser, await app.AddReadArticleAsync());

        using var response = await browser.GetAsync("/annotations/mine/export?format=json");
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal("the abstract, “RESULTS”", json.RootElement.GetProperty("annotations")[0].GetProperty("section").GetString());
    }

    [Fact]
    public async Task Nobody_takes_along_what_is_not_theirs_and_an_unknown_format_is_said()
    {
        using var guest = app.OpenBrowser();
        foreach (var address in new[] { "/annotations/mine", "/annotations/mine/export?format=json", "/annotations/import", "/account/tokens" })
        {
            using var response = await guest.GetAsync(address);
            Assert.StartsWith("http://localhost/account/log-in", new Uri(new Uri("http://localhost"), response.Headers.Location!).ToString(), StringComparison.Ordinal);
        }

        using var browser = await app.OpenBrowserAsync(Role.Reader);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync("/annotations/mine/export?format=docx")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/annotations/import")).StatusCode);
    }

    [Fact]
    public async Task The_record_page_says_where_its_annotations_are_and_where_others_are_made()
    {
        using var browser = app.OpenBrowser();
        var article = await AnnotationProgram.AddRecordAsync(app);

        using var response = await browser.GetAsync($"/articles/{article}");
        var page = await Browser.ReadAsync(response);

        Assert.Contains("<http://localhost/annotations/>; rel=\"http://www.w3.org/ns/oa#annotationService\"", response.Headers.GetValues("Link"));
        Assert.Equal("/annotations/", page.QuerySelector("link[rel='http://www.w3.org/ns/oa#annotationService']")!.GetAttribute("href"));
        var alternate = page.QuerySelector("link[rel=alternate][type='application/ld+json']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(alternate)).StatusCode);
    }

    [Fact]
    public async Task A_token_is_shown_once_opens_the_container_and_is_taken_back()
    {
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var page = await browser.OpenAsync("/account/tokens");

        using var made = await browser.SubmitAsync(page, "form.token-new", ("Name", "my script"));
        var token = (await Browser.ReadAsync(made)).QuerySelector(".token")!.TextContent;
        var again = await browser.OpenAsync("/account/tokens");
        using var program = app.CreateClient();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);

        Assert.True(made.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain(token, again.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(new Uri("/annotations/", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        // It opens nothing else.
        using var profile = await program.GetAsync(new Uri("/annotations/mine", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.EndsWith("/account/log-in", profile.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);

        using var revoked = await browser.SubmitAsync(again, ".tokens form");
        Assert.Equal(HttpStatusCode.Redirect, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync(new Uri("/annotations/", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    private async Task<(AnnotationProgram Me, Browser Browser)> OpenAsync()
    {
        var me = await AnnotationProgram.OfAsync(app);
        var browser = app.OpenBrowser();
        await browser.LogInAsync(me.Account.UserName!);
        return (me, browser);
    }
}
