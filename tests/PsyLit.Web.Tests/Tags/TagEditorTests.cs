using System.Net;
using System.Net.Http.Json;
using PsyLit.Core.Accounts;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Results;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Tags;

public sealed class TagEditorTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task A_tag_stands_on_the_record_and_is_found_by_search_at_once()
    {
        var article = await app.AddArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator, "Tara Tagger");

        using var added = await TagAsync(browser, article, "Quokka  Club");

        Assert.Equal($"/articles/{article}#tags", added.Headers.Location!.OriginalString);
        var tag = (await browser.OpenAsync($"/articles/{article}")).QuerySelector(".tag-list a")!;
        Assert.Equal("Quokka Club", tag.TextContent);
        Assert.Equal("/tags/quokka%20club", tag.GetAttribute("href"));
        Assert.Equal("Tagged by Tara Tagger", tag.GetAttribute("title"));
        Assert.Equal(1, (await SearchAsync("tag:\"quokka club\"")).Total);
    }

    [Fact]
    public async Task A_tag_in_another_spelling_is_the_same_tag()
    {
        var one = await app.AddArticleAsync();
        var other = await app.AddArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);

        await TagAsync(browser, one, "Reading Group");
        await TagAsync(browser, other, "reading group");
        await TagAsync(browser, other, "READING GROUP");

        Assert.Equal(["Reading Group"], await TagsAsync(browser, other));
    }

    [Fact]
    public async Task A_tag_taken_off_can_be_put_back_in_the_name_of_who_had_put_it_there()
    {
        var article = await app.AddArticleAsync();
        using var tagger = await app.OpenBrowserAsync(Role.Annotator, "First Tagger");
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        await TagAsync(tagger, article, "wombat");

        using (var removed = await curator.SubmitAsync(await curator.OpenAsync($"/articles/{article}"), ".tag-item form"))
            Assert.Equal($"/articles/{article}#tags", removed.Headers.Location!.OriginalString);
        var page = await curator.OpenAsync($"/articles/{article}");
        Assert.Empty(page.QuerySelectorAll(".tag-list a"));
        Assert.Equal(0, (await SearchAsync("tag:wombat")).Total);

        using var undone = await curator.SubmitAsync(page, "form.tag-undo");
        Assert.Equal("Tagged by First Tagger", (await curator.OpenAsync($"/articles/{article}")).QuerySelector(".tag-list a")!.GetAttribute("title"));
        Assert.Equal(1, (await SearchAsync("tag:wombat")).Total);
    }

    [Fact]
    public async Task Another_reader_is_neither_offered_nor_allowed_to_take_a_tag_off()
    {
        var article = await app.AddArticleAsync();
        using var tagger = await app.OpenBrowserAsync(Role.Annotator);
        using var other = await app.OpenBrowserAsync(Role.Annotator);
        await TagAsync(tagger, article, "numbat");
        var page = await other.OpenAsync($"/articles/{article}");

        using var refused = await other.PostAsync($"/articles/{article}/tags?handler=Remove", ("Key", "numbat"), TokenOf(page));

        Assert.Null(page.QuerySelector(".tag-remove"));
        Assert.NotNull((await tagger.OpenAsync($"/articles/{article}")).QuerySelector(".tag-remove"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(["numbat"], await TagsAsync(other, article));
    }

    [Fact]
    public async Task An_undo_that_this_site_did_not_offer_is_refused()
    {
        var article = await app.AddArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var page = await browser.OpenAsync($"/articles/{article}");

        using var refused = await browser.PostAsync($"/articles/{article}/tags?handler=Undo", ("Token", "made up"), TokenOf(page));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task A_reader_account_is_offered_no_field_and_cannot_tag_past_the_page()
    {
        var article = await app.AddArticleAsync();
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        Assert.Null((await reader.OpenAsync($"/articles/{article}")).QuerySelector("form.tag-add"));

        using var refused = await reader.PostAsync($"/articles/{article}/tags", ("Name", "x"), TokenOf(await reader.OpenAsync("/account/log-out")));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Empty(await TagsAsync(reader, article));
    }

    [Fact]
    public async Task A_name_that_cannot_be_a_tag_comes_back_with_the_reason()
    {
        var article = await app.AddArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);

        using var refused = await TagAsync(browser, article, "and/or");
        var page = await browser.OpenAsync(refused.Headers.Location!.OriginalString);

        Assert.Contains("no slash", page.QuerySelector("#tag-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("and/or", page.QuerySelector("#tag-name")!.GetAttribute("value"));
        Assert.Null((await browser.OpenAsync($"/articles/{article}")).QuerySelector("#tag-problem"));
    }

    [Fact]
    public async Task Tags_in_use_are_suggested_by_the_beginning_of_a_word_the_most_used_first()
    {
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var article = await app.AddArticleAsync();
        await TagAsync(browser, article, "zebrafish assay");
        await TagAsync(browser, article, "Adult zebrafish");
        await TagAsync(browser, await app.AddArticleAsync(), "adult zebrafish");
        await TagAsync(browser, article, "100% zeb");

        Assert.Equal(["Adult zebrafish", "zebrafish assay"], await SuggestAsync("ZEBRAF"));
        Assert.Equal(["100% zeb"], await SuggestAsync("100%"));
        Assert.Empty(await SuggestAsync("ebraf"));
        Assert.Empty(await SuggestAsync("%"));
        Assert.Empty(await SuggestAsync(" "));
    }

    private static async Task<HttpResponseMessage> TagAsync(Browser browser, long article, string name) =>
        await browser.SubmitAsync(await browser.OpenAsync($"/articles/{article}"), "form.tag-add", ("Name", name));

    private static async Task<IEnumerable<string>> TagsAsync(Browser browser, long article) =>
        (await browser.OpenAsync($"/articles/{article}")).QuerySelectorAll(".tag-list a").Select(tag => tag.TextContent);

    private static (string, string) TokenOf(AngleSharp.Html.Dom.IHtmlDocument page) =>
        ("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

    private Task<SearchResult> SearchAsync(string query) =>
        app.WithAsync<ArticleSearch, SearchResult>(search => search.SearchAsync(new SearchRequest { Text = query }, default));

    private async Task<string[]> SuggestAsync(string begin)
    {
        using var guest = app.OpenBrowser();
        return (await guest.Client.GetFromJsonAsync<string[]>(new Uri($"/tags/suggest?q={Uri.EscapeDataString(begin)}", UriKind.Relative)))!;
    }
}
