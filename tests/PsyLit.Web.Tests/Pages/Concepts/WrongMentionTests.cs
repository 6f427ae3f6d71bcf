using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts.WrongMentions;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Verifying;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Concepts;

public sealed class WrongMentionTests : IAsyncLifetime
{
    private const string Text = "The DOI of this paper stands below. DOI (2 mg/kg) caused head twitches in mice.";

    private readonly PsyLitApp _app = new();
    private long _article;

    public async ValueTask InitializeAsync()
    {
        _article = await _app.AddArticleAsync("A made-up paper", article => article.Abstract = [new AbstractSection(null, null, Text)]);
        await _app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_a_curator_takes_off_is_marked_no_more_and_the_record_says_by_whom_and_why()
    {
        using var reader = await _app.OpenBrowserAsync(Role.Reader);
        using var curator = await _app.OpenBrowserAsync(Role.Curator, "Ann Curator");
        await CallWrongAsync(reader, at: 0, "means the journal's identifier");
        Assert.Equal(2, Marks(await RecordAsync(reader)).Length);
        Assert.Contains("A curator will decide", Said(await RecordAsync(reader)), StringComparison.Ordinal);

        var queue = await curator.OpenAsync("/vocabulary/mentions");
        Assert.Equal("The DOI of this paper stands below.…", queue.QuerySelector(".passage")?.TextContent);
        Assert.Equal("DOI", queue.QuerySelector(".passage mark")?.TextContent);
        using var decided = await curator.SubmitAsync(queue, "button[value=WrongHere]");

        var record = await RecordAsync(reader);
        Assert.Equal("DOI", Assert.Single(Marks(record)));
        Assert.StartsWith("The DOI of this paper stands below. ", record.QuerySelector("#s1")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("“DOI” is not DOI (2,5-dimethoxy-4-iodoamphetamine) here: taken off by Ann Curator on 20 January 2026: means the journal's identifier.", Said(record));
        Assert.Contains("means the journal's identifier", (await curator.OpenAsync("/vocabulary/mentions?show=decided")).QuerySelector(".decided")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_follows_at_once_and_the_index_is_as_if_made_anew()
    {
        using var curator = await _app.OpenBrowserAsync(Role.Curator);
        Assert.Equal(1, await FoundAsync("concept:doi-drug"));
        await CallWrongAsync(curator, at: 1, "");

        using var decided = await curator.SubmitAsync(await curator.OpenAsync("/vocabulary/mentions"), "button[value=WrongHere]", ("everywhere", "true"));

        var page = await curator.OpenAsync("/vocabulary/mentions");
        Assert.Equal(0, await FoundAsync("concept:doi-drug"));
        Assert.Empty(Marks(await RecordAsync(curator)));
        Assert.True((await _app.WithAsync<IndexVerification, IndexFindings>(index => index.RunAsync())).IsSound);

        using var undone = await curator.SubmitAsync(page, ".page-message form");
        Assert.Equal(1, await FoundAsync("concept:doi-drug"));
        Assert.Equal(2, Marks(await RecordAsync(curator)).Length);
    }

    [Fact]
    public async Task A_page_of_results_marks_only_what_still_counts()
    {
        using var curator = await _app.OpenBrowserAsync(Role.Curator);
        await CallWrongAsync(curator, at: 0, "");
        using var decided = await curator.SubmitAsync(await curator.OpenAsync("/vocabulary/mentions"), "button[value=WrongHere]");

        var entry = (await curator.OpenAsync("/search?q=concept:doi-drug")).QuerySelector(".entry")!;

        Assert.Equal("DOI", Assert.Single(entry.QuerySelectorAll(".entry-snippet mark")).TextContent);
        Assert.StartsWith(" (2 mg/kg)", entry.QuerySelector(".entry-snippet mark")!.NextSibling!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_that_is_right_after_all_stays_and_says_so()
    {
        using var curator = await _app.OpenBrowserAsync(Role.Curator, "Ann Curator");
        await CallWrongAsync(curator, at: 1, "");

        using var decided = await curator.SubmitAsync(await curator.OpenAsync("/vocabulary/mentions"), "button[value=RightAfterAll]", ("note", "A dose follows."));

        var record = await RecordAsync(curator);
        Assert.Equal(2, Marks(record).Length);
        Assert.Equal("“DOI” was called a wrong mention of DOI (2,5-dimethoxy-4-iodoamphetamine), and kept by Ann Curator on 20 January 2026: A dose follows.", Said(record));
    }

    [Fact]
    public async Task The_decision_outlives_a_new_text_of_the_record_that_has_the_same_passage()
    {
        using var curator = await _app.OpenBrowserAsync(Role.Curator);
        await CallWrongAsync(curator, at: 0, "");
        using var decided = await curator.SubmitAsync(await curator.OpenAsync("/vocabulary/mentions"), "button[value=WrongHere]");

        await _app.WithLibraryAsync(async library =>
        {
            var article = await library.Articles.SingleAsync();
            article.Abstract = [new AbstractSection("Background", null, "Something new comes first. <i>The DOI</i> of this paper stands there. DOI (2 mg/kg) caused twitches of the head in mice.")];
            return await library.SaveChangesAsync();
        });

        Assert.Equal("DOI", Assert.Single(Marks(await RecordAsync(curator))));
    }

    [Fact]
    public async Task A_wrong_form_is_taken_off_and_leads_to_the_concept_to_be_edited()
    {
        using var curator = await _app.OpenBrowserAsync(Role.Curator);
        await CallWrongAsync(curator, at: 0, "");

        using var decided = await curator.SubmitAsync(await curator.OpenAsync("/vocabulary/mentions"), "button[value=WrongForm]");

        Assert.Equal("/concepts/doi-drug/edit?form=DOI", decided.Headers.Location?.OriginalString);
        Assert.Single(Marks(await RecordAsync(curator)));
    }

    [Fact]
    public async Task A_passage_that_waits_already_is_not_called_wrong_twice()
    {
        using var reader = await _app.OpenBrowserAsync(Role.Reader);
        await CallWrongAsync(reader, at: 0, "");
        await CallWrongAsync(reader, at: 0, "again");

        Assert.Equal(1, await _app.WithLibraryAsync(library => library.WrongMentions.CountAsync()));
    }

    [Fact]
    public async Task A_guest_is_led_to_the_log_in_and_calls_nothing_wrong()
    {
        using var guest = _app.OpenBrowser();
        var link = (await guest.OpenAsync($"/articles/{_article}")).QuerySelector(".key-entry a[href*='wrong-mention']")!.GetAttribute("href")!;

        using var asked = await guest.GetAsync(link);
        Assert.Contains("/account/log-in", asked.Headers.Location?.OriginalString, StringComparison.Ordinal);
        using var sent = await guest.PostAsync(link, ("At", "0"));
        Assert.Contains("/account/log-in", sent.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Equal(0, await _app.WithLibraryAsync(library => library.WrongMentions.CountAsync()));
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Annotator)]
    public async Task Only_curators_see_the_queue_and_decide(string role)
    {
        using var browser = await _app.OpenBrowserAsync(role);
        await CallWrongAsync(browser, at: 0, "");

        using var seen = await browser.GetAsync("/vocabulary/mentions");
        using var decided = await browser.PostAsync("/vocabulary/mentions", ("id", "1"), ("verdict", "WrongHere"));
        using var reopened = await browser.PostAsync("/vocabulary/mentions?handler=Reopen&id=1");

        Assert.All([seen, decided, reopened], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.Equal(MentionVerdict.Open, await _app.WithLibraryAsync(library => library.WrongMentions.Select(mention => mention.Verdict).SingleAsync()));
    }

    private async Task CallWrongAsync(Browser browser, int at, string reason)
    {
        var page = await browser.OpenAsync($"/articles/{_article}/wrong-mention?concept=doi-drug&at={at}");
        using var sent = await browser.SubmitAsync(page, ".wrong-mention", ("reason", reason));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    private Task<IHtmlDocument> RecordAsync(Browser browser) => browser.OpenAsync($"/articles/{_article}");

    private static string[] Marks(IHtmlDocument record) => [.. record.QuerySelectorAll(".mention[href='/concepts/doi-drug']").Select(mark => mark.TextContent)];

    private static string? Said(IHtmlDocument record) => record.QuerySelector(".key-said")?.TextContent.Trim();

    private async Task<int> FoundAsync(string query) =>
        (await _app.WithAsync<ArticleSearch, PsyLit.Core.Search.Results.SearchResult>(search => search.SearchAsync(new SearchRequest { Text = query }))).Total;
}
