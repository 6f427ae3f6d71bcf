using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Comments;
using PsyLit.Web.Tests.Pages.SavedSearches;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Feeds;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_has_a_feed_with_all_that_RFC_4287_asks_for()
    {
        await using var app = new PsyLitApp();
        var id = await app.BringInAsync("5-HT<sub>2A</sub> & psilocybin", "Rats < mice, with a \u000B control character.");
        using var guest = app.OpenBrowser();

        var link = (await guest.OpenAsync("/search?q=psilocybin")).QuerySelector("link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href")!;
        using var answer = await guest.GetAsync(link);
        var xml = XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).Root!;
        var entry = Assert.Single(xml.Elements(Atom + "entry"));

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("tag:localhost,2026:search?q=psilocybin&sort=added", xml.Element(Atom + "id")?.Value);
        Assert.Single(xml.Elements(Atom + "title"));
        Assert.Equal("2026-01-20T09:00:00Z", xml.Element(Atom + "updated")?.Value);
        Assert.NotNull(xml.Element(Atom + "author"));
        Assert.Contains(xml.Elements(Atom + "link"), one => one.Attribute("rel")?.Value == "self" && one.Attribute("href")?.Value == "http://localhost/search/feed?q=psilocybin");
        Assert.Equal($"tag:localhost,2026:article/{id}", entry.Element(Atom + "id")?.Value);
        Assert.Equal("html", entry.Element(Atom + "title")?.Attribute("type")?.Value);
        Assert.Equal("5-HT<sub>2A</sub> &amp; psilocybin", entry.Element(Atom + "title")?.Value);
        Assert.Equal("2026-01-20T09:00:00Z", entry.Element(Atom + "updated")?.Value);
        Assert.Equal($"http://localhost/articles/{id}", entry.Element(Atom + "link")?.Attribute("href")?.Value);
        Assert.Contains(entry.Elements(Atom + "category"), one => one.Attribute("term")?.Value == "psilocybin");
        Assert.Equal("Example Ann", entry.Element(Atom + "author")?.Value);
    }

    [Fact]
    public async Task A_reader_that_has_the_feed_already_is_told_so_until_something_comes_in()
    {
        await using var app = new PsyLitApp();
        await app.BringInAsync("Psilocybin once");
        using var guest = app.OpenBrowser();
        using var first = await guest.GetAsync("/search/feed?q=psilocybin");

        using var again = await AskAsync(guest, "/search/feed?q=psilocybin", request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        using var since = await AskAsync(guest, "/search/feed?q=psilocybin", request => request.Headers.IfModifiedSince = first.Content.Headers.LastModified);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.BringInAsync("Psilocybin twice");
        using var later = await AskAsync(guest, "/search/feed?q=psilocybin", request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, since.StatusCode);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task Long_feeds_are_read_page_by_page()
    {
        await using var app = new PsyLitApp();
        for (var i = 0; i < 52; i++)
            await app.AddArticleAsync($"Psilocybin {i}");
        await app.BringInAsync("Psilocybin last");
        using var guest = app.OpenBrowser();

        var first = await ReadAsync(guest, "/search/feed?q=psilocybin");
        var next = first.Links.Single(link => link.RelationshipType == "next").Uri.PathAndQuery;
        var second = await ReadAsync(guest, next);

        Assert.Equal(50, first.Items.Count());
        Assert.Equal("/search/feed?q=psilocybin&page=2", next);
        Assert.Equal(3, second.Items.Count());
        Assert.DoesNotContain(second.Links, link => link.RelationshipType == "next");
        Assert.Equal("/search/feed?q=psilocybin", second.Links.Single(link => link.RelationshipType == "previous").Uri.PathAndQuery);
    }

    [Fact]
    public async Task Comments_are_in_the_feeds_of_their_record_and_their_writer_until_they_are_taken_away()
    {
        await using var app = new PsyLitApp();
        var article = await app.AddArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator, "Ann Writer");
        using var guest = app.OpenBrowser();
        var comment = await writer.PostCommentAsync(article, "A *doubt* about the dose.");

        var ofRecord = await ReadAsync(guest, $"/articles/{article}/feed");
        var ofPerson = await ReadAsync(guest, "/people/Ann%20Writer/feed");
        using var removed = await writer.SubmitAsync(await writer.OpenAsync($"/articles/{article}"), "button.comment-remove");

        Assert.Equal($"tag:localhost,2026:comment/{comment}", Assert.Single(ofRecord.Items).Id);
        Assert.Contains("<em>doubt</em>", ((TextSyndicationContent)Assert.Single(ofPerson.Items).Content).Text, StringComparison.Ordinal);
        Assert.All(ofRecord.Items, item => Assert.Equal(item.Links.Single(link => link.RelationshipType == "alternate").Uri, item.BaseUri));
        Assert.Empty((await ReadAsync(guest, $"/articles/{article}/feed")).Items);
        // Its writer still sees it on the page, but a feed is read by anybody.
        Assert.Empty((await ReadAsync(writer, "/people/Ann%20Writer/feed")).Items);
    }

    [Fact]
    public async Task Tags_and_concepts_have_feeds()
    {
        await using var app = new PsyLitApp();
        var article = await app.BringInAsync("Psilocybin");
        using var reader = await app.OpenBrowserAsync(Role.Annotator);
        using var tagged = await reader.SubmitAsync(await reader.OpenAsync($"/articles/{article}"), "form.tag-add", ("Name", "To read"));

        Assert.Equal($"tag:localhost,2026:article/{article}", Assert.Single((await ReadAsync(reader, "/tags/to%20read/feed")).Items).Id);
        Assert.Equal($"tag:localhost,2026:article/{article}", Assert.Single((await ReadAsync(reader, "/concepts/psilocybin/feed")).Items).Id);
    }

    [Theory]
    [InlineData("/tags/none/feed")]
    [InlineData("/concepts/none/feed")]
    [InlineData("/articles/99/feed")]
    [InlineData("/people/nobody/feed")]
    [InlineData("/search/feed?q=(broken")]
    [InlineData("/feeds/searches/1")]
    [InlineData("/feeds/searches/1?key=guessed")]
    public async Task What_is_not_there_has_no_feed(string address)
    {
        await using var app = new PsyLitApp();
        using var guest = app.OpenBrowser();

        using var answer = await guest.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_feed_of_a_saved_search_opens_by_its_key_alone_until_the_key_is_renewed()
    {
        await using var app = new PsyLitApp();
        await app.BringInAsync("Psilocybin");
        using var owner = await app.OpenBrowserAsync(Role.Reader);
        using var other = await app.OpenBrowserAsync(Role.Admin);
        using var guest = app.OpenBrowser();
        var id = await app.SaveSearchAsync(owner, "psilocybin", "Only mine");
        var address = (await owner.OpenAsync("/searches")).QuerySelector("a[type='application/atom+xml']")!.GetAttribute("href")!;
        var key = (await owner.OpenAsync("/account/profile")).QuerySelector(".feed-key")!.TextContent;

        var opened = await ReadAsync(guest, address);
        using var withoutKey = await owner.GetAsync($"/feeds/searches/{id}");
        var othersKey = (await other.OpenAsync("/account/profile")).QuerySelector(".feed-key")!.TextContent;
        using var withAnothers = await other.GetAsync($"/feeds/searches/{id}?key={othersKey}");
        using var renewed = await owner.SubmitAsync(await owner.OpenAsync("/account/profile"), "form.renew-key");
        using var old = await guest.GetAsync(address);
        var renewedAddress = (await owner.OpenAsync("/searches")).QuerySelector("a[type='application/atom+xml']")!.GetAttribute("href")!;

        Assert.Contains(key, address, StringComparison.Ordinal);
        Assert.Equal("Only mine", opened.Title.Text);
        Assert.Single(opened.Items);
        Assert.Equal(HttpStatusCode.NotFound, withoutKey.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, withAnothers.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);
        Assert.Single((await ReadAsync(guest, renewedAddress)).Items);
    }

    [Fact]
    public async Task A_search_feed_answers_everybody_as_a_guest()
    {
        await using var app = new PsyLitApp();
        var article = await app.BringInAsync("Psilocybin");
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        await writer.PostCommentAsync(article, "Mine.");

        using var answer = await writer.GetAsync("/search/feed?q=by:me");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Browsers_can_add_the_search()
    {
        await using var app = new PsyLitApp();
        using var guest = app.OpenBrowser();
        XNamespace search = "http://a9.com/-/spec/opensearch/1.1/";

        var link = (await guest.OpenAsync("/concepts")).QuerySelector("link[rel=search]")!;
        using var answer = await guest.GetAsync(link.GetAttribute("href")!);
        var xml = XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).Root!;

        Assert.Equal("application/opensearchdescription+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(xml.Element(search + "ShortName")!.Value.Length <= 16);
        Assert.Contains(xml.Elements(search + "Url"), url => url.Attribute("type")?.Value == "text/html" && url.Attribute("template")?.Value == "http://localhost/search?q={searchTerms}");
    }

    [Fact]
    public async Task The_search_bar_of_a_browser_gets_suggestions_in_the_form_it_knows()
    {
        await using var app = new PsyLitApp();
        await app.BringInAsync("Psilocybin");
        using var guest = app.OpenBrowser();

        using var answer = await guest.GetAsync("/api/suggestions/opensearch?q=ketamine%20psiloc");
        using var json = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));

        Assert.Equal("application/x-suggestions+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("ketamine psiloc", json.RootElement[0].GetString());
        Assert.StartsWith("ketamine ", json.RootElement[1][0].GetString(), StringComparison.Ordinal);
        Assert.Equal(json.RootElement[1].GetArrayLength(), json.RootElement[3].GetArrayLength());
        Assert.StartsWith("http://localhost/search?q=ketamine", json.RootElement[3][0].GetString(), StringComparison.Ordinal);
    }

    private static async Task<SyndicationFeed> ReadAsync(Browser browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var xml = XmlReader.Create(await answer.Content.ReadAsStreamAsync(Cancel));
        return SyndicationFeed.Load(xml);
    }

    private static async Task<HttpResponseMessage> AskAsync(Browser browser, string address, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        change(request);
        return await browser.Client.SendAsync(request, Cancel);
    }
}
