using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Moderation;
using PsyLit.Core.ReadingSessions;
using PsyLit.Web.Tests.Annotations;
using PsyLit.Web.Tests.Comments;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Moderation;

/// <summary>Item 8: first posts, read before they are shown where a site is set up so.</summary>
public sealed class FirstPostTests
{
    [Fact]
    public async Task Where_first_posts_are_read_first_a_new_writers_comment_waits_and_later_ones_do_not()
    {
        await using var app = new PsyLitApp();
        app.Settings["Moderation:FirstPosts"] = "true";
        var article = await app.AddArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        using var moderator = await app.OpenBrowserAsync(Role.Moderator);
        using var guest = app.OpenBrowser();

        var first = await writer.PostCommentAsync(article, "My first words");
        Assert.Null((await guest.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{first}"));
        Assert.Contains("a moderator reads the first post", (await writer.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{first}")!.TextContent, StringComparison.Ordinal);
        using var approved = await moderator.DecideAsync(DecisionKind.Approve, "Welcome.");

        var second = await writer.PostCommentAsync(article, "My second words");
        var page = await guest.OpenAsync($"/articles/{article}");
        Assert.NotNull(page.QuerySelector($"#comment-{first}"));
        Assert.NotNull(page.QuerySelector($"#comment-{second}"));
    }

    [Fact]
    public async Task A_private_annotation_waits_when_it_is_opened_and_moderators_read_it_only_while_it_is_open()
    {
        await using var app = new PsyLitApp();
        app.Settings["Moderation:FirstPosts"] = "true";
        var article = await app.AddReadArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        using var moderator = await app.OpenBrowserAsync(Role.Moderator);
        using var guest = app.OpenBrowser();
        var made = await app.AnnotateAsync(writer, article, 0, ("Text", "Whisperword"), ("Audience", "me"));
        var address = $"/annotations/{made.PublicId}";
        Assert.Equal(0, await CasesAsync());

        await ShowToAsync("everyone");
        Assert.Equal(1, await CasesAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(address)).StatusCode);
        Assert.Contains("Whisperword", (await moderator.OpenAsync("/moderation/cases/1")).Body!.TextContent, StringComparison.Ordinal);
        using var approved = await moderator.DecideAsync(DecisionKind.Approve, "Welcome.");
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(address)).StatusCode);

        await ShowToAsync("me");
        var page = (await moderator.OpenAsync("/moderation/cases/1")).Body!.TextContent;
        Assert.DoesNotContain("Whisperword", page, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Quote, page, StringComparison.Ordinal);

        // Nothing of theirs stands by now: it is looked at again, in the case there is.
        await ShowToAsync("everyone");
        Assert.Equal(1, await CasesAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(address)).StatusCode);

        Task<int> CasesAsync() => app.WithLibraryAsync(library => library.ModerationCases.CountAsync(one => one.ClosedAt == null));

        async Task ShowToAsync(string audience)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            using var saved = await writer.SubmitAsync(await writer.OpenAsync($"{address}/edit"), "form.annotate-form", ("Audience", audience));
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_marked_in_a_reading_session_neither_waits_nor_makes_its_reader_known()
    {
        await using var app = new PsyLitApp();
        app.Settings["Moderation:FirstPosts"] = "true";
        var article = await app.AddReadArticleAsync();
        var reader = await app.AddAccountAsync("Rita Reader", Role.Annotator);
        var group = await app.AddGroupAsync("Readers", reader);
        var now = app.Clock.GetUtcNow().UtcDateTime;
        var marked = await app.WithLibraryAsync(async library =>
        {
            var made = new Annotation
            {
                PublicId = Guid.CreateVersion7(),
                ArticleId = article,
                AccountId = reader.Id,
                Visibility = AnnotationVisibility.Group,
                GroupId = group,
                Session = new ReadingSession { GroupId = group, Title = "Blind", CreatedById = reader.Id, CreatedAt = now },
                WrittenAt = now,
            };
            library.Annotations.Add(made);
            await library.SaveChangesAsync();
            return made;
        });
        using var browser = await app.LogInAsync(reader);
        var comment = await browser.PostCommentAsync(article, "My first words");

        Assert.Null(marked.HiddenAt);
        Assert.Equal(comment, await app.WithLibraryAsync(library => library.ModerationCases.Select(one => one.CommentId).SingleAsync()));
    }

    [Fact]
    public async Task Without_the_setting_and_for_curators_nothing_waits()
    {
        await using var app = new PsyLitApp();
        var article = await app.AddArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        var first = await writer.PostCommentAsync(article, "My first words");
        using var guest = app.OpenBrowser();
        Assert.NotNull((await guest.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{first}"));

        await using var strict = new PsyLitApp();
        strict.Settings["Moderation:FirstPosts"] = "true";
        var other = await strict.AddArticleAsync();
        using var curator = await strict.OpenBrowserAsync(Role.Curator);
        var curated = await curator.PostCommentAsync(other, "A curator's words");
        using var reader = strict.OpenBrowser();
        Assert.NotNull((await reader.OpenAsync($"/articles/{other}")).QuerySelector($"#comment-{curated}"));
    }
}
