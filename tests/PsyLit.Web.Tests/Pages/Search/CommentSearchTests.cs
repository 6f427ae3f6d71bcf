using System.Net;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Web.Tests.Comments;
using PsyLit.Web.Tests.Pages.SavedSearches;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Search;

public sealed class CommentSearchTests
{
    [Fact]
    public async Task A_comment_is_found_by_its_words_with_the_very_characters_marked_and_a_link_to_its_place()
    {
        await using var app = new PsyLitApp();
        var article = await app.BringInAsync("A trial");
        using var writer = await app.OpenBrowserAsync(Role.Annotator, "Ann Writer");
        var comment = await writer.PostCommentAsync(article, "Was the **5-HT~2A~ receptor** blocked < before & after?");
        await writer.PostCommentAsync(article, "Something else.");
        using var guest = app.OpenBrowser();

        var page = await guest.OpenAsync("/search/comments?q=5ht2a");
        var hit = Assert.Single(page.QuerySelectorAll(".entry"));
        using var place = await guest.GetAsync(hit.QuerySelector("a")!.GetAttribute("href")!);

        Assert.Equal("5-HT2A", hit.QuerySelector("mark")?.TextContent);
        Assert.Contains("blocked < before & after?", hit.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ann Writer on A trial", hit.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/articles/{article}#comment-{comment}", place.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("dose", "dose control|doses phrase")]
    [InlineData("\"control group\"", "dose control")]
    [InlineData("contr*", "dose control")]
    [InlineData("compound:psilocybin", "doses phrase")]
    [InlineData("dose NOT psilocybin", "dose control")]
    [InlineData("by:\"Ben Other\"", "doses phrase")]
    [InlineData("tag:\"to read\"", "doses phrase")]
    [InlineData("dose[tiab]", "dose control")]
    [InlineData("\"group dose\"[tw:~6]", "dose control")]
    [InlineData("year:2026 AND dose", "dose control|doses phrase")]
    [InlineData("year:2020", "")]
    public async Task Comments_are_asked_for_in_the_language_of_records(string query, string found)
    {
        await using var app = await CommentedAsync();
        using var guest = app.OpenBrowser();

        var page = await guest.OpenAsync("/search/comments?q=" + Uri.EscapeDataString(query));

        string[] all = ["dose control", "doses phrase"];
        var texts = page.QuerySelectorAll(".entry-snippet").Select(snippet => snippet.TextContent).ToList();
        Assert.Equal(found.Split('|', StringSplitOptions.RemoveEmptyEntries), all.Where(one => texts.Exists(text => text.Contains(one.Split(' ')[1], StringComparison.Ordinal))));
        Assert.Equal(found.Length == 0 ? 0 : found.Split('|').Length, texts.Count);
    }

    [Theory]
    [InlineData("dose AND title:psilocybin", "title:")]
    [InlineData("dose AND smith[au]", "[au]")]
    [InlineData("dose AND has:abstract", "has:abstract")]
    public async Task What_only_records_have_is_said_and_the_rest_is_searched(string query, string what)
    {
        await using var app = await CommentedAsync();
        using var guest = app.OpenBrowser();

        var page = await guest.OpenAsync("/search/comments?q=" + Uri.EscapeDataString(query));

        Assert.Contains($"{what} asks for a part of records that comments do not have", page.QuerySelector(".remark")?.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".entry"));
    }

    [Fact]
    public async Task By_me_means_who_asks()
    {
        await using var app = new PsyLitApp();
        var article = await app.BringInAsync("A trial");
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        using var other = await app.OpenBrowserAsync(Role.Annotator);
        await writer.PostCommentAsync(article, "Mine.");
        await other.PostCommentAsync(article, "Theirs.");
        using var guest = app.OpenBrowser();
        using var asGuest = await guest.GetAsync("/search/comments?q=by:me");

        Assert.Equal("Mine.", Assert.Single((await writer.OpenAsync("/search/comments?q=by:me")).QuerySelectorAll(".entry-snippet")).TextContent);
        Assert.Equal(HttpStatusCode.BadRequest, asGuest.StatusCode);
        Assert.Contains("not logged in", await asGuest.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_is_found_as_it_is_now_and_not_at_all_while_it_is_taken_away()
    {
        await using var app = new PsyLitApp();
        var article = await app.BringInAsync("A trial");
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        var comment = await writer.PostCommentAsync(article, "First wording.");
        var first = await CountAsync(writer, "wording");

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var edited = await writer.SubmitAsync(await writer.OpenAsync($"/comments/{comment}/edit"), "form.comment-box", ("Text", "Second phrasing."));
        var (before, after) = (await CountAsync(writer, "wording"), await CountAsync(writer, "phrasing"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var removed = await writer.SubmitAsync(await writer.OpenAsync($"/articles/{article}"), "button.comment-remove");
        var gone = await CountAsync(writer, "phrasing");
        using var restored = await writer.SubmitAsync(await writer.OpenAsync($"/articles/{article}"), "button.comment-restore");

        Assert.Equal((1, 0, 1, 0), (first, before, after, gone));
        Assert.Equal(1, await CountAsync(writer, "phrasing"));
    }

    [Fact]
    public async Task What_waits_to_be_sent_is_never_found()
    {
        await using var app = new PsyLitApp();
        var article = await app.BringInAsync("A trial");
        using var guest = app.OpenBrowser();
        using var drafted = await guest.SubmitAsync(await guest.OpenAsync($"/articles/{article}"), "form.comment-box", ("Text", "Unposted thought."));

        Assert.Equal(1, await app.WithLibraryAsync(library => Task.FromResult(library.UnsentForms.Count())));
        Assert.Equal(0, await CountAsync(guest, "unposted"));
    }

    [Fact]
    public async Task The_switch_counts_both_scopes_and_keeps_the_query()
    {
        await using var app = await CommentedAsync();
        using var guest = app.OpenBrowser();

        var records = await guest.OpenAsync("/search?q=psilocybin");
        var comments = await guest.OpenAsync(records.QuerySelectorAll(".scope a")[1].GetAttribute("href")!);

        Assert.Equal(["Records 1", "Comments 1"], Switch(records));
        Assert.Equal(["Records 1", "Comments 1"], Switch(comments));
        Assert.Equal("page", comments.QuerySelectorAll(".scope a")[1].GetAttribute("aria-current"));
        Assert.Equal("/search?q=psilocybin", comments.QuerySelectorAll(".scope a")[0].GetAttribute("href"));
    }

    [Fact]
    public async Task The_page_of_records_does_not_wait_until_very_many_comments_are_read()
    {
        await using var app = new PsyLitApp();
        var article = await app.BringInAsync("A trial of psilocybin");
        await app.WithLibraryAsync(library =>
        {
            for (var i = 0; i < 1001; i++)
                library.Comments.Add(new Comment { ArticleId = article, Html = $"<p>Psilocybin, {i}</p>", WrittenAt = app.Clock.GetUtcNow().UtcDateTime });
            return library.SaveChangesAsync();
        });
        using var guest = app.OpenBrowser();

        var first = Switch(await guest.OpenAsync("/search?q=psilocybin"));

        Assert.Equal(["Records 1", "Comments"], first);
        await Patience.WaitAsync(async () => Switch(await guest.OpenAsync("/search?q=psilocybin")).Last() == "Comments 1\u202F001", "the number of comments");
    }

    [Fact]
    public async Task A_pmid_finds_what_was_written_about_its_record()
    {
        await using var app = new PsyLitApp();
        var article = await app.AddArticleAsync("Numbered", one => one.Pmid = "91000001");
        var other = await app.BringInAsync("Another");
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        await writer.PostCommentAsync(article, "On the numbered one.");
        await writer.PostCommentAsync(other, "On another.");

        Assert.Equal("On the numbered one.", Assert.Single((await writer.OpenAsync("/search/comments?q=pmid:91000001")).QuerySelectorAll(".entry-snippet")).TextContent);
    }

    private static IEnumerable<string> Switch(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll(".scope a").Select(link => string.Join(' ', link.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));

    private static async Task<int> CountAsync(Browser browser, string query) => (await browser.OpenAsync("/search/comments?q=" + query)).QuerySelectorAll(".entry").Length;

    private static async Task<PsyLitApp> CommentedAsync()
    {
        var app = new PsyLitApp();
        var (first, second) = (await app.BringInAsync("A trial of psilocybin"), await app.BringInAsync("Another trial"));
        using var ann = await app.OpenBrowserAsync(Role.Annotator, "Ann Writer");
        using var ben = await app.OpenBrowserAsync(Role.Annotator, "Ben Other");
        await ann.PostCommentAsync(first, "The dose was not that of the control group.");
        await ben.PostCommentAsync(second, "Two doses of psilocybin: how do they phrase it?");
        using var tagged = await ben.SubmitAsync(await ben.OpenAsync($"/articles/{second}"), "form.tag-add", ("Name", "To read"));
        return app;
    }
}
