using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;
using PsyLit.Core.Comments;
using PsyLit.Core.Duplicates;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Duplicates;

public sealed class DuplicatePagesTests : IAsyncDisposable
{
    private const string Title = "Tea against an imaginary placebo in made-up patients";

    private readonly PsyLitApp _app = new();

    [Fact]
    public async Task Ticked_pairs_are_merged_at_once_and_one_press_takes_it_back()
    {
        using var curator = await _app.OpenBrowserAsync(Role.Curator);
        var (pair, first, second) = await AddPairAsync();
        await AddPairAsync();

        var page = await curator.OpenAsync("/duplicates?tick=all");
        Assert.Equal(2, page.QuerySelectorAll("input[name=pair][checked]").Length);
        Assert.Empty((await curator.OpenAsync("/duplicates")).QuerySelectorAll("input[name=pair][checked]"));
        using var merged = await curator.SubmitAsync(page, "form.duplicates");
        var after = await curator.OpenAsync(merged.Headers.Location!.OriginalString);

        Assert.Contains("2\u00A0pairs merged", after.QuerySelector(".page-message")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await _app.WithLibraryAsync(library => library.Articles.CountAsync()));
        using var undone = await curator.SubmitAsync(after, ".page-message form");
        Assert.Contains("2\u00A0merges taken back", (await curator.OpenAsync(undone.Headers.Location!.OriginalString)).QuerySelector(".page-message")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, await _app.WithLibraryAsync(library => library.Articles.CountAsync()));
        Assert.Equal(DuplicateState.Open, await StateAsync(pair));
        Assert.True(first < second);
    }

    [Fact]
    public async Task Side_by_side_the_words_that_differ_are_marked_and_the_choice_is_obeyed()
    {
        using var curator = await _app.OpenBrowserAsync(Role.Curator);
        var (pair, first, second) = await AddPairAsync(change: article => (article.Title, article.Volume) = (Title.Replace("imaginary", "invented", StringComparison.Ordinal), "7"));

        var page = await curator.OpenAsync($"/duplicates/{pair}");
        Assert.Equal(["imaginary", "invented"], page.QuerySelectorAll(".comparison-text mark").Select(mark => mark.TextContent.Trim()));
        Assert.True(((IHtmlInputElement)page.QuerySelector("input[name=field-volume][value=merged]")!).IsChecked);
        var token = page.QuerySelector("form.comparison input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var merged = await curator.PostAsync(
            $"/duplicates/{pair}?handler=Merge&keep={second}", ("__RequestVerificationToken", token), ("field-title", "merged"), ("field-volume", "kept"));

        Assert.Equal("/duplicates", merged.Headers.Location!.OriginalString);
        var article = await _app.WithLibraryAsync(library => library.Articles.SingleAsync());
        Assert.Equal((second, Title, "7", first), (article.Id, article.Title, article.Volume, await _app.WithLibraryAsync(library => library.Mergers.Select(merger => merger.MergedArticleId).SingleAsync())));
        Assert.Contains($"Record {first} went into record {second}", (await curator.OpenAsync("/duplicates/merged")).QuerySelector(".merger")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_one_with_more_comments_stays()
    {
        using var curator = await _app.OpenBrowserAsync(Role.Curator);
        var (pair, _, second) = await AddPairAsync();
        await _app.WithLibraryAsync(library =>
        {
            library.Comments.Add(new Comment { ArticleId = second, Markdown = "Hm.", Html = "<p>Hm.</p>" });
            return library.SaveChangesAsync();
        });

        var page = await curator.OpenAsync($"/duplicates/{pair}");

        Assert.Contains($"Record {second} stays", page.QuerySelector(".comparison-head")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("because it has more comments", page.QuerySelector(".comparison-head")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_of_a_merged_record_lead_to_the_one_that_stayed_with_whatever_is_sent_there()
    {
        using var curator = await _app.OpenBrowserAsync(Role.Curator);
        var (pair, first, second) = await AddPairAsync();
        var writing = await curator.OpenAsync($"/articles/{second}");
        using var merged = await curator.SubmitAsync(await curator.OpenAsync($"/duplicates/{pair}"), "form.comparison");

        using var page = await curator.GetAsync($"/articles/{second}?marks=off");
        using var api = await curator.GetAsync($"/api/articles/{second}");
        using var comment = await curator.SubmitAsync(writing, ".comment-box", ("Text", "Typed before the merge."));
        using var unknown = await curator.GetAsync("/articles/987654");

        Assert.Equal((HttpStatusCode.MovedPermanently, $"/articles/{first}?marks=off"), (page.StatusCode, page.Headers.Location!.OriginalString));
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/api/articles/{first}"), (api.StatusCode, api.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.PermanentRedirect, comment.StatusCode);
        Assert.StartsWith($"/articles/{first}/comments", comment.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Two_different_works_leave_the_queue_until_the_decision_is_taken_back()
    {
        using var curator = await _app.OpenBrowserAsync(Role.Curator);
        var (pair, _, _) = await AddPairAsync();

        using var apart = await curator.SubmitAsync(await curator.OpenAsync($"/duplicates/{pair}"), "form[action*=Apart]");
        var queue = await curator.OpenAsync("/duplicates");
        Assert.Empty(queue.QuerySelectorAll(".duplicate"));
        Assert.Equal(DuplicateState.DifferentWorks, await StateAsync(pair));

        using var undone = await curator.SubmitAsync(queue, ".page-message form");
        Assert.Equal(DuplicateState.Open, await StateAsync(pair));
    }

    [Fact]
    public async Task A_preprint_is_related_and_each_record_leads_to_the_other()
    {
        using var curator = await _app.OpenBrowserAsync(Role.Curator);
        var (pair, first, second) = await AddPairAsync("may be preprint and published version; same title", article => article.Type = "article");

        var page = await curator.OpenAsync($"/duplicates/{pair}");
        Assert.Equal($"PreprintOf {second}", page.QuerySelector("#relation option[selected]")!.GetAttribute("value"));
        using var related = await curator.SubmitAsync(page, "form[action*=Relate]");

        Assert.Contains("This is a preprint", await NoticesAsync(curator, second, first), StringComparison.Ordinal);
        Assert.Contains("There was a preprint", await NoticesAsync(curator, first, second), StringComparison.Ordinal);
        Assert.Equal(DuplicateState.Related, await StateAsync(pair));
    }

    [Theory]
    [InlineData(Role.Annotator)]
    [InlineData(Role.Reader)]
    public async Task Only_curators_see_and_decide(string role)
    {
        using var browser = await _app.OpenBrowserAsync(role);
        var (pair, _, _) = await AddPairAsync();
        string[] pages = ["/duplicates", $"/duplicates/{pair}", "/duplicates/merged"];
        string[] actions = ["/duplicates?pair=" + pair, $"/duplicates/{pair}?handler=Merge", $"/duplicates/{pair}?handler=Apart", $"/duplicates/{pair}?handler=Relate", $"/duplicates/{pair}?handler=Reopen", "/duplicates/merged?handler=Unmerge&entries=1"];

        foreach (var address in pages)
        {
            using var seen = await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.Forbidden, seen.StatusCode);
        }

        foreach (var address in actions)
        {
            using var sent = await browser.PostAsync(address);
            Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
        }

        Assert.Equal(DuplicateState.Open, await StateAsync(pair));
        Assert.Null((await browser.OpenAsync("/")).QuerySelector("a[href='/duplicates']"));
    }

    [Fact]
    public async Task A_retraction_stands_on_both_records_in_lists_and_in_the_api()
    {
        using var guest = _app.OpenBrowser();
        var article = await _app.AddArticleAsync("A retracted work on tea", a => a.Pmid = "701");
        var notice = await _app.AddArticleAsync("Retraction: a work on tea", a =>
        {
            a.Notices = [new Notice(NoticeKind.RetractionOf, "J Fict. 2020;1:2.", "701")];
            a.Relations.Add(new() { Kind = NoticeKind.RetractionOf, OtherPmid = "701" });
        });

        Assert.Contains("This article was retracted", await NoticesAsync(guest, article, notice), StringComparison.Ordinal);
        Assert.Contains("This is the retraction of another article", await NoticesAsync(guest, notice, article), StringComparison.Ordinal);
        var home = await guest.OpenAsync("/");
        Assert.Equal("retracted", home.QuerySelector($".entry:has(a[href='/articles/{article}']) .badge")!.TextContent);
        Assert.Equal("retraction", home.QuerySelector($".entry:has(a[href='/articles/{notice}']) .badge")!.TextContent);
        var json = await (await guest.GetAsync($"/api/articles/{article}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"\"kind\":\"retractionIn\",\"text\":\"\",\"pmid\":null,\"doi\":null,\"articleId\":{notice}", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RETRACTED ARTICLE: A made-up trial of tea", "", "This article was retracted")]
    [InlineData("Retracted: a made-up trial of tea", "", "This article was retracted")]
    [InlineData("A made-up trial of tea", "Retracted Publication", "This article was retracted")]
    [InlineData("A made-up trial of tea", "Retraction of Publication", "This is the retraction of another article")]
    [InlineData("A made-up trial of tea", "Preprint", "This is a preprint")]
    public async Task Titles_and_publication_types_say_it_without_a_link(string title, string type, string said)
    {
        using var guest = _app.OpenBrowser();
        var id = await _app.AddArticleAsync(title, article => article.PublicationTypes = [type]);

        Assert.Contains(said, (await guest.OpenAsync($"/articles/{id}")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<string> NoticesAsync(Browser browser, long id, long other)
    {
        var page = await browser.OpenAsync($"/articles/{id}");
        Assert.NotNull(page.QuerySelector($".notice a[href='/articles/{other}']"));
        return page.QuerySelector(".record .notice")!.TextContent;
    }

    private async Task<(long Pair, long First, long Second)> AddPairAsync(string reason = "same title", Action<Article>? change = null)
    {
        var first = await _app.AddArticleAsync(Title);
        var second = await _app.AddArticleAsync(Title, change);
        return await _app.WithLibraryAsync(async library =>
        {
            var pair = new DuplicatePair { FirstArticleId = first, SecondArticleId = second, Score = 0.9, Reason = reason };
            library.DuplicatePairs.Add(pair);
            await library.SaveChangesAsync();
            return (pair.Id, first, second);
        });
    }

    private Task<DuplicateState> StateAsync(long pair) =>
        _app.WithLibraryAsync(library => library.DuplicatePairs.Where(row => row.Id == pair).Select(row => row.State).SingleAsync());
}
