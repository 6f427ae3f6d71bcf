using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.Search;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Search;

/// <summary>The line below the box that says how the query was read, and the story it opens into.</summary>
public sealed class QueryReadingTests
{
    [Fact]
    public async Task One_quiet_line_says_how_the_query_was_read_and_stays_closed()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        var page = await SearchAsync(browser, "the 5ht2a twitch");

        Assert.Equal("“5ht2a” read as 5-HT2A receptor; 1 other term · 1 word left out", Text(page.QuerySelector(".story-line")));
        Assert.False(page.QuerySelector("details.story")?.HasAttribute("open"));
        Assert.Empty(page.QuerySelectorAll(".story-count"));
    }

    [Fact]
    public async Task The_open_story_counts_each_term_and_leads_to_every_other_reading()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();
        var closed = await SearchAsync(browser, "5ht2a twitch");

        var open = await browser.OpenAsync(closed.QuerySelector(".story a[href*='reading=open']")!.GetAttribute("href")!);
        var exact = await browser.OpenAsync(Link(open, "the exact word"));
        var concept = await browser.OpenAsync(Link(exact, "as a concept"));

        Assert.True(open.QuerySelector("details.story")?.HasAttribute("open"));
        Assert.Equal(["2 records", "1 record"], open.QuerySelectorAll(".story-count").Select(Text));
        Assert.Equal("\"5ht2a\" twitch", Box(exact));
        Assert.Equal("concept:5-ht2a twitch", Box(concept));
        Assert.Equal(open.QuerySelectorAll(".results > .entries > .entry").Length, concept.QuerySelectorAll(".results > .entries > .entry").Length);
    }

    [Fact]
    public async Task Nothing_found_is_explained_by_the_part_that_leaves_nothing_with_a_way_out()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        var page = await SearchAsync(browser, "5ht2a AND twitch AND gardeners");
        var without = await browser.OpenAsync(page.QuerySelector(".story-reason a")!.GetAttribute("href")!);

        Assert.Equal("“5ht2a” and “twitch” have 1 record together, but none of them has “gardeners”.", Text(page.QuerySelector(".story-reason p")));
        Assert.Equal("5ht2a AND twitch", Box(without));
        Assert.Single(without.QuerySelectorAll(".entry"));
    }

    [Fact]
    public async Task A_word_that_no_record_has_comes_with_what_may_have_been_meant()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        var page = await SearchAsync(browser, "ketansirin AND twitch");
        var meant = await browser.OpenAsync(Link(page, "ketanserin"));

        Assert.Equal("No record has “ketansirin”; the other parts have records.", Text(page.QuerySelector(".story-reason p")));
        Assert.Equal("ketanserin AND twitch", Box(meant));
        Assert.Single(meant.QuerySelectorAll(".entry"));
    }

    [Fact]
    public async Task What_cannot_be_answered_stands_in_the_open()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        var page = await SearchAsync(browser, "twitch AND x12[gr] AND gardeners[tiba]");

        var remarks = page.QuerySelectorAll("#reading > .remark").Select(Text).ToList();
        Assert.Contains(remarks, remark => remark.Contains("[gr] cannot be answered", StringComparison.Ordinal));
        Assert.Contains(remarks, remark => remark.Contains("perhaps [tiab] was meant", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_of_a_strategy_are_counted_one_by_one_and_stand_in_the_box_with_their_numbers()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        var page = await SearchAsync(browser, "1 5ht2a\r\n2 twitch OR gardeners\r\n3 1 AND 2", "&reading=open");

        Assert.Equal("#1 5ht2a #2 twitch OR gardeners #3 #1 AND #2", Box(page));
        Assert.Equal(["2", "2", "1"], page.QuerySelectorAll(".story-lines tbody .number").Select(Text));
        Assert.Single(page.QuerySelectorAll(".entry"));
    }

    [Fact]
    public async Task A_question_in_plain_words_is_read_for_what_it_is_about()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        var page = await SearchAsync(browser, "does twitch work without 5-HT2A?");

        Assert.StartsWith("Read as a question about twitch, 5-HT2A receptor", Text(page.QuerySelector(".story-line")), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll(".results > .entries .entry"));
    }

    [Theory]
    [InlineData("does twitch in gardeners need HTR2A?", 0, 3)]
    [InlineData("does twitch work without 5-HT2A?", 1, 1)]
    [InlineData("twitch gardeners ketanserin", 0, 2)]
    [InlineData("twitch AND gardeners AND ketanserin", 0, 0)]
    public async Task Words_that_few_records_have_all_of_lead_to_those_that_have_some_below_a_divider(string query, int all, int some)
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        var page = await SearchAsync(browser, query);

        Assert.Equal(some, page.QuerySelectorAll(".nearest .entry").Length);
        Assert.Equal(all, page.QuerySelectorAll(".entry").Length - some);
        Assert.Equal(some > 0, page.QuerySelector(".nearest-title") is not null);
    }

    [Fact]
    public async Task What_a_person_commented_on_is_found_by_name_and_by_me()
    {
        await using var app = await LibraryAsync();
        using var ann = await app.OpenBrowserAsync(Role.Annotator, "ann");
        using var guest = app.OpenBrowser();
        await app.WithLibraryAsync(async library =>
        {
            library.Comments.Add(new Comment
            {
                ArticleId = await library.Articles.Where(article => article.Title == "A gene study").Select(article => article.Id).SingleAsync(),
                AccountId = await library.Users.Where(account => account.UserName == "ann").Select(account => account.Id).SingleAsync(),
                Markdown = "Why fish?",
            });
            return await library.SaveChangesAsync();
        });

        Assert.Equal("A gene study", Text(Assert.Single((await SearchAsync(ann, "by:me")).QuerySelectorAll(".entry-title"))));
        Assert.Equal("A gene study", Text(Assert.Single((await SearchAsync(guest, "by:ann AND has:comments")).QuerySelectorAll(".entry-title"))));
    }

    [Fact]
    public async Task A_guest_who_asks_for_own_comments_is_asked_to_log_in()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        using var answer = await browser.GetAsync("/search?q=by:me");
        var page = await Browser.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("you are not logged in", page.QuerySelector("[role=alert]")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_strategy_is_answered()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        var page = await SearchAsync(browser, string.Join(" OR ", Enumerable.Range(0, 900).Select(i => $"w{i}[tiab]").Append("twitch[tiab]")));

        Assert.Single(page.QuerySelectorAll(".entry"));
    }

    private static Task<IHtmlDocument> SearchAsync(Browser browser, string query, string more = "") =>
        browser.OpenAsync("/search?q=" + Uri.EscapeDataString(query) + more);

    private static string Link(IHtmlDocument page, string words) => page.QuerySelectorAll("#reading a").First(link => Text(link) == words).GetAttribute("href")!;

    private static string? Box(IHtmlDocument page) => (page.GetElementById("q") as IHtmlInputElement)?.Value;

    private static string Text(IElement? element) =>
        string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<PsyLitApp> LibraryAsync()
    {
        var app = new PsyLitApp();
        await AddAsync(app, "A receptor study", "Made-up agonists of 5-HT2A made mice twitch; ketanserin stopped it.");
        await AddAsync(app, "A gene study", "HTR2A in made-up zebrafish.");
        await AddAsync(app, "Garden letters", "Randomised gardeners were asked.");
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        return app;
    }

    private static Task<long> AddAsync(PsyLitApp app, string title, string text) => app.AddArticleAsync(title, article =>
    {
        article.Abstract = [new AbstractSection(null, null, text)];
        article.Published = new PartialDate(2021);
    });
}
