using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Visits;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Comments;

/// <summary>Threads: answers below what they answer, in the order the reader chose, with what is new since the last visit.</summary>
public sealed class ThreadTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task An_answer_stands_below_what_it_answers_and_can_be_folded_away_without_scripts()
    {
        var article = await app.AddArticleAsync();
        using var ann = await app.OpenBrowserAsync(Role.Annotator);
        using var ben = await app.OpenBrowserAsync(Role.Annotator);
        var question = await ann.PostCommentAsync(article, "Was it blinded?");

        var answer = await ben.AnswerAsync(article, question, "On paper.");

        var below = (await ann.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{question} > details[open]")!;
        Assert.Equal("1\u00A0answer", below.QuerySelector("summary")!.TextContent);
        Assert.NotNull(below.QuerySelector($"ol > #comment-{answer}"));
        Assert.Equal(question, (await app.CommentAsync(answer)).ParentId);
    }

    [Fact]
    public async Task Answers_deeper_than_four_stand_below_one_another_and_say_whom_they_answer()
    {
        var article = await app.AddArticleAsync();
        var ids = await ChainAsync(article, 7);
        using var guest = app.OpenBrowser();

        var page = await guest.OpenAsync($"/articles/{article}");

        Assert.Equal(["1", "2", "3", "4", "4", "4", "4"], ids.Select(id => page.QuerySelector($"#comment-{id}")!.GetAttribute("data-depth")));
        Assert.Same(page.QuerySelector($"#comment-{ids[3]}")!.ParentElement, page.QuerySelector($"#comment-{ids[6]}")!.ParentElement);
        var answers = page.QuerySelector($"#comment-{ids[6]} .comment-answers")!;
        Assert.Equal(("in answer to Signed 5", $"#comment-{ids[5]}"), (answers.TextContent, answers.GetAttribute("href")));
    }

    [Fact]
    public async Task A_removed_comment_leaves_a_stub_without_name_and_words_only_when_it_was_answered()
    {
        var article = await app.AddArticleAsync();
        using var ann = await app.OpenBrowserAsync(Role.Annotator, "Ann Regrets");
        using var ben = await app.OpenBrowserAsync(Role.Annotator);
        var answered = await ann.PostCommentAsync(article, "Patient K.");
        var answer = await ben.AnswerAsync(article, answered, "Take that out, please.");
        var alone = await ann.PostCommentAsync(article, "Nobody minds this.");
        foreach (var id in new[] { answered, alone })
        {
            using var removed = await ann.SubmitAsync(await ann.OpenAsync($"/articles/{article}"), $"#comment-{id} button.comment-remove");
        }

        using var guest = app.OpenBrowser();
        var page = await guest.OpenAsync($"/articles/{article}");
        var stub = page.QuerySelector($"#comment-{answered}")!;
        Assert.Contains("A comment was removed here", stub.TextContent, StringComparison.Ordinal);
        Assert.NotNull(stub.QuerySelector($"#comment-{answer}"));
        Assert.DoesNotContain("Ann Regrets", stub.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Patient K.", page.Source.Text, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"#comment-{alone}"));
        Assert.Equal("1", page.QuerySelector("#comments .count")!.TextContent);

        using var direct = await guest.GetAsync($"/comments/{answered}");
        Assert.Equal(HttpStatusCode.NotFound, direct.StatusCode);
        using var preview = await guest.PostAsync($"/articles/{article}/comments?handler=Preview", ("Text", "x"), ("ParentId", $"{answered}"));
        Assert.DoesNotContain("Ann Regrets", (await Browser.ReadAsync(preview)).Source.Text, StringComparison.Ordinal);
        using var unasked = await ben.PostAsync($"/articles/{article}/comments", ("Text", "x"), ("ParentId", $"{answered + 1000}"));
        Assert.Equal(HttpStatusCode.NotFound, unasked.StatusCode);
    }

    [Fact]
    public async Task The_order_is_an_address_and_the_most_useful_come_first()
    {
        var article = await app.AddArticleAsync();
        using var ann = await app.OpenBrowserAsync(Role.Annotator);
        using var ben = await app.OpenBrowserAsync(Role.Annotator);
        var first = await ann.PostCommentAsync(article, "First");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var second = await ann.PostCommentAsync(article, "Second");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var third = await ann.PostCommentAsync(article, "Third");
        using (await ben.SubmitAsync(await ben.OpenAsync($"/articles/{article}"), $"#comment-{second} button[formaction*='kind=useful']"))
        {
        }

        var page = await ben.OpenAsync($"/articles/{article}");
        Assert.Equal([first, second, third], Tops(page));
        Assert.Equal([third, second, first], Tops(await ben.OpenAsync(page.QuerySelector(".thread-order a[href*='newest']")!.GetAttribute("href")!)));
        Assert.Equal([second, first, third], Tops(await ben.OpenAsync($"/articles/{article}?sort=useful")));
        Assert.Equal([first, second, third], Tops(await ben.OpenAsync($"/articles/{article}?sort=nonsense")));
    }

    [Fact]
    public async Task A_line_stands_before_what_others_wrote_since_the_last_visit()
    {
        var article = await app.AddArticleAsync();
        using var ann = await app.OpenBrowserAsync(Role.Annotator);
        using var ben = await app.OpenBrowserAsync(Role.Annotator);
        var old = await ann.PostCommentAsync(article, "Known");
        Assert.Null((await ben.OpenAsync($"/articles/{article}")).QuerySelector(".thread-news"));
        await VisitedAsync(article, 2);

        app.Clock.Advance(TimeSpan.FromDays(2));
        var answer = await ann.AnswerAsync(article, old, "New to Ben");
        app.Clock.Advance(TimeSpan.FromDays(1));
        var page = await ben.OpenAsync($"/articles/{article}");

        Assert.Equal("1\u00A0new comment since 20 January 2026", page.QuerySelector(".thread-news a[href='#new']")!.TextContent);
        Assert.Equal("New since 20 January 2026", page.QuerySelector($"#comment-{answer} > #new")!.TextContent.Trim());
        // Opening the page again is the same visit; later it is not new any more, and one's own words never are.
        Assert.NotNull((await ben.OpenAsync($"/articles/{article}")).QuerySelector("#new"));
        await VisitedAsync(article, 1, app.Clock.GetUtcNow().UtcDateTime);
        app.Clock.Advance(ThreadVisits.Pause + TimeSpan.FromMinutes(1));
        Assert.Null((await ben.OpenAsync($"/articles/{article}")).QuerySelector("#new"));
        Assert.Null((await ann.OpenAsync($"/articles/{article}")).QuerySelector("#new"));
    }

    [Fact]
    public async Task Three_hundred_comments_are_read_in_a_handful_of_queries_and_shown_at_once()
    {
        var article = await app.AddArticleAsync();
        await ChainAsync(article, 300, parent: i => i % 3 == 0 ? null : i - 1);
        using var reader = await app.OpenBrowserAsync(Role.Curator);
        await reader.OpenAsync($"/articles/{article}");

        var times = new List<double>();
        for (var i = 0; i < 20; i++)
        {
            var watch = Stopwatch.StartNew();
            using var response = await reader.GetAsync($"/articles/{article}");
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        TestContext.Current.SendDiagnosticMessage("Record page with 300 comments: median {0:0.0} ms, slowest {1:0.0} ms", times.Order().ElementAt(10), times.Max());
        Assert.Equal(300, (await reader.OpenAsync($"/articles/{article}")).QuerySelectorAll("#comments .comment").Length);
        // The benchmark measures; this only finds a page that asks the store once a comment.
        Assert.True(times.Order().ElementAt(10) < 1000, $"The median was {times.Order().ElementAt(10):0} ms");
    }

    private static IEnumerable<long> Tops(IDocument page) =>
        page.QuerySelectorAll("#comments ol.comments > .comment[data-depth='1']").Select(one => long.Parse(one.Id!["comment-".Length..], System.Globalization.CultureInfo.InvariantCulture));

    // Visits are noted when the page has been sent.
    private Task VisitedAsync(long article, int people, DateTime? since = null) => Patience.WaitAsync(
        () => app.WithLibraryAsync(library => Task.FromResult(library.ArticleVisits.Count(visit => visit.ArticleId == article && (since == null || visit.VisitedAt >= since)) == people)),
        $"{people} visits");

    private Task<List<long>> ChainAsync(long article, int length, Func<int, int?>? parent = null) => app.WithLibraryAsync(async library =>
    {
        var ids = new List<long>();
        for (var i = 0; i < length; i++)
        {
            var answered = parent is null ? i - 1 : parent(i) ?? -1;
            var comment = new Comment
            {
                ArticleId = article,
                ParentId = answered < 0 ? null : ids[answered],
                SignedName = $"Signed {i}",
                Markdown = $"Words {i}",
                Html = $"<p>Words {i}</p>",
                WrittenAt = app.Clock.GetUtcNow().UtcDateTime.AddSeconds(i),
            };
            library.Comments.Add(comment);
            await library.SaveChangesAsync();
            ids.Add(comment.Id);
        }

        return ids;
    });
}
