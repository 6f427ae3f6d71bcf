using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Markdown;
using PsyLit.Core.Notifications;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Comments;

/// <summary>Threads: quoting, naming people, cards, reactions and the preview.</summary>
public sealed partial class WritingInThreadsTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task Quoting_is_a_link_that_puts_the_words_and_the_way_to_them_into_the_box()
    {
        var article = await app.AddArticleAsync();
        using var ann = await app.OpenBrowserAsync(Role.Annotator, "Ann Quoted");
        var id = await ann.PostCommentAsync(article, "> what Bob said\n\nThe dose was **25 mg**.[^1]\nNot 10.\n\n[^1]: A note.");
        using var guest = app.OpenBrowser();

        var page = await guest.OpenAsync($"/articles/{article}");
        var box = await guest.OpenAsync(page.QuerySelector($"#comment-{id} a[data-quote]")!.GetAttribute("href")!);
        Assert.Equal($"> The dose was **25 mg**.\n> Not 10.\n>\n> — [Ann Quoted, 20 January 2026](/comments/{id})\n\n", box.BoxText());
        Assert.Contains("Your answer to Ann Quoted", box.QuerySelector($"#comment-{id} > form.comment-box label")!.TextContent, StringComparison.Ordinal);

        Assert.StartsWith("> not 10\n>\n> — [Ann Quoted", (await guest.OpenAsync($"/articles/{article}?quote={id}&passage=not+10")).BoxText(), StringComparison.Ordinal);
        Assert.Equal($"> TrkB\n>\n> — [from the record](/articles/{article})\n\n", (await guest.OpenAsync($"/articles/{article}?passage=TrkB")).BoxText());
        Assert.Equal("", (await guest.OpenAsync($"/articles/{await app.AddArticleAsync()}?quote={id}")).BoxText());
    }

    [Fact]
    public async Task Whoever_is_named_is_told_once_and_what_was_posted_is_told_with_it()
    {
        var article = await app.AddArticleAsync();
        var named = await app.AddAccountAsync("Mia Named", Role.Reader);
        var later = await app.AddAccountAsync("Lou Later", Role.Reader);
        using var writer = await app.OpenBrowserAsync(Role.Annotator, "Wim Writer");

        var id = await writer.PostCommentAsync(article, "@Mia Named and @mia named: look. So say I, @Wim Writer, not @Nobody.");
        await EditAsync(writer, id, "@Mia Named and @Lou Later: look.");
        await EditAsync(writer, id, "Look.");
        await EditAsync(writer, id, "@Mia Named, look again.");
        var answer = await writer.AnswerAsync(article, id, "Yes.");

        var events = await app.WithLibraryAsync(library => library.LibraryEvents.Where(one => one.ArticleId == article).OrderBy(one => one.Id).ToListAsync());
        Assert.Equal(
            [(EventKind.CommentPosted, id, null), (EventKind.Mentioned, id, named.Id), (EventKind.Mentioned, id, later.Id), (EventKind.ReplyPosted, answer, null)],
            events.Select(one => (one.Kind, one.CommentId!.Value, one.RecipientId)));
        Assert.Equal("@Mia Named", (await writer.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{id} .prose a")!.TextContent);
    }

    [Fact]
    public async Task A_record_that_is_named_has_a_card_that_says_what_the_record_says_now()
    {
        var shown = await app.AddArticleAsync("A title with a mistke", change => change.Pmid = "90000123");
        var article = await app.AddArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        var id = await writer.PostCommentAsync(article, $"See PMID 90000123, /articles/{shown}, [it](/articles/{shown}), doi:10.5555/none and [this](/articles/{article}).");
        Assert.Equal("A title with a mistke", Assert.Single((await writer.OpenAsync($"/articles/{article}")).QuerySelectorAll($"#comment-{id} aside.post-card")).QuerySelector("a")!.TextContent);

        await app.WithLibraryAsync(library => library.Articles.Where(one => one.Id == shown).ExecuteUpdateAsync(set => set.SetProperty(one => one.Title, "A title without")));

        Assert.Equal("A title without", (await writer.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{id} aside.post-card a")!.TextContent);
    }

    [Fact]
    public async Task A_press_says_that_a_comment_is_useful_and_another_takes_it_back()
    {
        var article = await app.AddArticleAsync();
        using var ann = await app.OpenBrowserAsync(Role.Annotator);
        using var ben = await app.OpenBrowserAsync(Role.Annotator, "Ben Grateful");
        var id = await ann.PostCommentAsync(article, "Table 2 has it.");
        async Task<string> PressAsync(string kind)
        {
            using var pressed = await ben.SubmitAsync(await ben.OpenAsync($"/articles/{article}"), $"#comment-{id} button[formaction*='kind={kind}']");
            Assert.Equal($"/articles/{article}#comment-{id}", pressed.Headers.Location!.OriginalString);
            return Regex.Replace((await ben.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{id} .reactions")!.TextContent, @"\s+", " ").Trim();
        }

        Assert.Equal("Useful1 Ben Grateful Cites evidence", await PressAsync("useful"));
        Assert.Equal("Useful1 Ben Grateful Cites evidence1 Ben Grateful", await PressAsync("evidence"));
        Assert.Equal("Useful Cites evidence1 Ben Grateful", await PressAsync("useful"));
    }

    [Fact]
    public async Task A_script_that_asks_for_it_gets_the_buttons_as_they_are_after_the_press()
    {
        var article = await app.AddArticleAsync();
        using var ann = await app.OpenBrowserAsync(Role.Annotator);
        using var ben = await app.OpenBrowserAsync(Role.Annotator);
        var id = await ann.PostCommentAsync(article, "Table 3 has it.");
        var token = (await ben.OpenAsync($"/articles/{article}")).QuerySelector("#thread-actions input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/comments/{id}?handler=React&kind=useful", UriKind.Relative))
        {
            Headers = { { "Accept", "text/fragment+html" } },
            Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]),
        };

        using var pressed = await ben.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, pressed.StatusCode);
        Assert.Equal("true", (await Browser.ReadAsync(pressed)).QuerySelector("[data-reactions] button")!.GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task Nobody_reacts_to_their_own_comment_nor_without_the_right_to_comment()
    {
        var article = await app.AddArticleAsync();
        using var ann = await app.OpenBrowserAsync(Role.Annotator);
        var id = await ann.PostCommentAsync(article, "Mine.");
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        using var guest = app.OpenBrowser();

        foreach (var (browser, expected) in new[] { (ann, HttpStatusCode.Forbidden), (reader, HttpStatusCode.Forbidden), (guest, HttpStatusCode.BadRequest) })
        {
            var page = await browser.OpenAsync($"/articles/{article}");
            Assert.Null(page.QuerySelector($"#comment-{id} [data-react]"));
            var token = page.QuerySelector("#thread-actions input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
            using var refused = await browser.PostAsync($"/comments/{id}?handler=React&kind=useful", ("__RequestVerificationToken", token));
            Assert.Equal(expected, refused.StatusCode);
        }

        Assert.Equal(0, await app.WithLibraryAsync(library => library.CommentReactions.CountAsync(one => one.CommentId == id)));
    }

    [Fact]
    public async Task The_live_preview_is_what_posting_makes()
    {
        const string Text = "**25 mg**[^1], $K_i$, @Pia Preview, PMID 90000777.\n\n[^1]: once";
        await app.AddAccountAsync("Pia Preview", Role.Reader);
        await app.AddArticleAsync(change: change => change.Pmid = "90000777");
        var article = await app.AddArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);

        using var preview = await writer.PostAsync("/comments/preview", ("Text", Text));
        var id = await writer.PostCommentAsync(article, Text);

        var posted = (await writer.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{id}")!;
        var shown = (await Browser.ReadAsync(preview)).Body!;
        Assert.Equal(FootnoteKey().Replace(posted.QuerySelector(".prose")!.OuterHtml, "KEY"), FootnoteKey().Replace(shown.QuerySelector(".prose")!.OuterHtml, "KEY"));
        Assert.Equal(posted.QuerySelector("aside")!.OuterHtml, shown.QuerySelector("aside")!.OuterHtml);
        Assert.NotEqual(posted.QuerySelector("[id^=fn]")!.Id, shown.QuerySelector("[id^=fn]")!.Id);
    }

    [Fact]
    public async Task What_an_earlier_renderer_stored_is_rendered_again()
    {
        var article = await app.AddArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        var id = await writer.PostCommentAsync(article, "- [x] done");
        var now = (await app.CommentAsync(id)).Html;
        await app.WithLibraryAsync(library => library.Comments.Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Html, "<p>old</p>").SetProperty(one => one.RenderedBy, 0)));

        Assert.True(await app.WithAsync<Core.Comments.Rendering.StaleRendering, bool>(stale => stale.NextAsync(TestContext.Current.CancellationToken)));
        Assert.False(await app.WithAsync<Core.Comments.Rendering.StaleRendering, bool>(stale => stale.NextAsync(TestContext.Current.CancellationToken)));

        var comment = await app.CommentAsync(id);
        Assert.Equal((now, MarkdownRenderer.Version), (comment.Html, comment.RenderedBy));
    }

    [Fact]
    public async Task Names_are_completed_for_those_who_may_write_to_people()
    {
        var article = await app.AddArticleAsync();
        await app.AddAccountAsync("Zoe Zebra", Role.Reader);
        using var writer = await app.OpenBrowserAsync(Role.Annotator, "Zack Here");
        await writer.PostCommentAsync(article, "So.");
        using var guest = app.OpenBrowser();

        using var people = await writer.GetAsync($"/comments/names?q=%40z&article={article}");
        using var second = await writer.GetAsync("/comments/names?q=%40zeb");
        using var refused = await guest.GetAsync("/comments/names?q=%40z");
        using var concepts = await guest.GetAsync("/comments/names?q=%23trk");

        Assert.Matches("@Zack Here.*@Zoe Zebra", await people.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("@Zoe Zebra", await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, concepts.StatusCode);
    }

    private static async Task EditAsync(Browser browser, long id, string text)
    {
        using var saved = await browser.SubmitAsync(await browser.OpenAsync($"/comments/{id}/edit"), "form.comment-box", ("Text", text));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [GeneratedRegex("[0-9a-f]{8}")]
    private static partial Regex FootnoteKey();
}
