using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Writing;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Visits;
using PsyLit.Core.Groups;
using PsyLit.Core.Notifications;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Comments;

/// <summary>Threads: replies to annotations are seen by those who see the annotation, and by nobody else anywhere.</summary>
public sealed class AnnotationReplyTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task A_member_of_the_group_answers_an_annotation_and_another_reads_and_answers_that()
    {
        var (annotation, ann, ben, _) = await GroupAsync();

        var first = await ReplyAsync(ben, annotation, "I read it otherwise.");
        var second = await ReplyAsync(ann, annotation, "How?", first);

        var stored = await app.WithLibraryAsync(library => library.Comments.IgnoreQueryFilters([CommentFilters.Replies]).Where(one => one.AnnotationId == annotation.Id).OrderBy(one => one.Id).ToListAsync());
        Assert.Equal([(first, null), (second, (long?)first)], stored.Select(one => (one.Id, one.ParentId)));
        var events = await app.WithLibraryAsync(library => library.LibraryEvents.Where(one => one.AnnotationId == annotation.Id).ToListAsync());
        Assert.All(events, one => Assert.Equal(EventKind.ReplyPosted, one.Kind));
        Assert.Single(await CountsAsync(annotation, await VisitorAsync(annotation.AccountId)));
    }

    [Fact]
    public async Task Replies_have_an_order_as_comments_have_and_a_line_before_what_others_wrote_since_the_last_visit()
    {
        var (annotation, ann, ben, _) = await GroupAsync();
        var address = $"/annotations/{annotation.PublicId}";
        var first = await ReplyAsync(ann, annotation, "First");
        Assert.Null((await ben.OpenAsync(address)).QuerySelector(".thread-news, .thread-order"));
        await VisitedAsync(annotation);

        app.Clock.Advance(ThreadVisits.Pause + TimeSpan.FromMinutes(1));
        var second = await ReplyAsync(ann, annotation, "Second");
        var page = await ben.OpenAsync(address);

        Assert.Equal("1\u00A0new reply since your last visit today", page.QuerySelector(".thread-news a[href='#new']")!.TextContent);
        Assert.NotNull(page.QuerySelector($"#comment-{second} > #new"));
        Assert.Equal([$"{address}#replies", $"{address}?sort=newest#replies", $"{address}?sort=useful#replies"], page.QuerySelectorAll(".thread-order a").Select(link => link.GetAttribute("href")));
        Assert.Equal([$"comment-{second}", $"comment-{first}"], (await ben.OpenAsync($"{address}?sort=newest")).QuerySelectorAll("#replies .comment").Select(one => one.Id));
        using var found = await ben.SubmitAsync(page, $"#comment-{second} button[data-react]");
        Assert.Equal([$"comment-{second}", $"comment-{first}"], (await ann.OpenAsync($"{address}?sort=useful")).QuerySelectorAll("#replies .comment").Select(one => one.Id));
    }

    // Visits are noted when the page has been sent: by who wrote, when the answer led there, and by who read.
    private Task VisitedAsync(Annotation annotation) => Patience.WaitAsync(
        () => app.WithLibraryAsync(library => Task.FromResult(library.AnnotationVisits.Any(visit => visit.AnnotationId == annotation.Id && visit.AccountId != annotation.AccountId))),
        "a visit to the replies");

    [Fact]
    public async Task Who_does_not_see_the_annotation_finds_its_replies_nowhere()
    {
        var (annotation, _, ben, outsider) = await GroupAsync();
        var id = await ReplyAsync(ben, annotation, "Whisperword.");

        foreach (var path in new[] { $"/comments/{id}", $"/comments/{id}/history", $"/comments/{id}/edit" })
        {
            using var response = await outsider.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        var record = await outsider.OpenAsync($"/articles/{annotation.ArticleId}");
        var token = record.QuerySelector("#thread-actions input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var handler in new[] { "Remove", "Restore", "React&kind=useful" })
        {
            using var refused = await outsider.PostAsync($"/comments/{id}?handler={handler}", ("__RequestVerificationToken", token));
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        using var reply = await outsider.PostAsync($"/articles/{annotation.ArticleId}/comments", ("Text", "x"), ("Annotation", $"{annotation.PublicId}"), ("__RequestVerificationToken", token));
        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        foreach (var path in new[] { $"/articles/{annotation.ArticleId}", $"/articles/{annotation.ArticleId}/feed", "/search/comments?q=Whisperword", $"/articles/{annotation.ArticleId}?quote={id}" })
        {
            using var response = await outsider.GetAsync(path);
            Assert.DoesNotContain("Whisperword.", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.Empty(await CountsAsync(annotation, Visitor.Guest));
    }

    [Fact]
    public async Task In_a_group_that_was_closed_replies_are_read_and_none_is_added()
    {
        var (annotation, ann, ben, _) = await GroupAsync();
        var first = await ReplyAsync(ben, annotation, "Before the end.");
        await app.WithLibraryAsync(library => library.Groups.Where(group => group.Id == annotation.GroupId)
            .ExecuteUpdateAsync(set => set.SetProperty(group => group.ClosedAt, app.Clock.GetUtcNow().UtcDateTime)));

        var page = await ann.OpenAsync($"/annotations/{annotation.PublicId}");
        var token = (await ann.OpenAsync($"/articles/{annotation.ArticleId}")).QuerySelector("#thread-actions input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var refused = await ann.PostAsync($"/articles/{annotation.ArticleId}/comments", ("Text", "After it."), ("Annotation", $"{annotation.PublicId}"), ("__RequestVerificationToken", token));

        Assert.Contains("Before the end.", page.QuerySelector($"#comment-{first}")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("is closed", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form.comment-box, a[href*='reply=']"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("After it.", (await Browser.ReadAsync(refused)).BoxText());
    }

    [Fact]
    public async Task Whoever_is_named_in_an_annotation_is_told_once_others_see_it()
    {
        var article = await app.AddArticleAsync();
        var writer = await app.AddAccountAsync("Nils Noter", Role.Annotator);
        var named = await app.AddAccountAsync("Nora Noted", Role.Annotator);
        var note = new NewAnnotation
        {
            ArticleId = article,
            RevisionNumber = 1,
            Section = "title",
            Start = 2,
            End = 9,
            Purpose = AnnotationPurpose.Commenting,
            Markdown = "@Nora Noted, is it?",
            Visibility = AnnotationVisibility.OnlyMe,
        };
        Task<List<LibraryEvent>> EventsAsync() => app.WithLibraryAsync(library => library.LibraryEvents.Where(one => one.ArticleId == article).OrderBy(one => one.Id).ToListAsync());

        var made = await app.WithAsync<WriteAnnotation, AnnotationResult>(write => write.RunAsync(note, writer.Id, TestContext.Current.CancellationToken));
        Assert.Contains("<a href=\"/search/comments?q=by%3A%22Nora%20Noted%22\"", made.Annotation!.Html, StringComparison.Ordinal);
        Assert.Empty(await EventsAsync());

        await app.WithAsync<IServiceProvider, AnnotationResult>(async services =>
        {
            var annotation = await services.GetRequiredService<LibraryContext>().Annotations.SingleAsync(one => one.ArticleId == article);
            return await services.GetRequiredService<EditAnnotation>()
                .RunAsync(annotation, EditAnnotation.VersionOf(annotation), new AnnotationChange(annotation.Markdown, AnnotationVisibility.Everyone, null), TestContext.Current.CancellationToken);
        });
        Assert.Equal([(EventKind.AnnotationMade, null), (EventKind.Mentioned, (long?)named.Id)], (await EventsAsync()).Select(one => (one.Kind, one.RecipientId)));
    }

    private Task<Dictionary<long, int>> CountsAsync(Annotation annotation, Visitor visitor) =>
        app.WithAsync<ReplyCounts, Dictionary<long, int>>(counts => counts.OfArticleAsync(annotation.ArticleId, visitor, TestContext.Current.CancellationToken));

    private static Task<Visitor> VisitorAsync(long account) => Task.FromResult(new Visitor(account, [Role.Annotator]));

    private static async Task<long> ReplyAsync(Browser browser, Annotation annotation, string text, long? parent = null)
    {
        var token = (await browser.OpenAsync($"/articles/{annotation.ArticleId}")).QuerySelector("#thread-actions input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (string, string)[] fields = [("Text", text), ("Annotation", $"{annotation.PublicId}"), ("__RequestVerificationToken", token)];
        using var response = await browser.PostAsync($"/articles/{annotation.ArticleId}/comments", parent is null ? fields : [.. fields, ("ParentId", $"{parent}")]);
        var target = response.Headers.Location!.OriginalString;
        Assert.StartsWith($"/annotations/{annotation.PublicId}#comment-", target, StringComparison.Ordinal);
        return long.Parse(target[(target.LastIndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>An annotation for a group of two, and somebody who is not in it.</summary>
    private async Task<(Annotation Annotation, Browser Ann, Browser Ben, Browser Outsider)> GroupAsync()
    {
        var article = await app.AddArticleAsync();
        var now = app.Clock.GetUtcNow().UtcDateTime;
        var (ann, ben, outsider) = ($"Ann {Guid.NewGuid():N}"[..20], $"Ben {Guid.NewGuid():N}"[..20], $"Out {Guid.NewGuid():N}"[..20]);
        var browsers = (await app.OpenBrowserAsync(Role.Annotator, ann), await app.OpenBrowserAsync(Role.Annotator, ben), await app.OpenBrowserAsync(Role.Annotator, outsider));
        var annotation = await app.WithLibraryAsync(async library =>
        {
            var ids = await library.Users.Where(one => one.UserName == ann || one.UserName == ben).OrderBy(one => one.UserName).Select(one => one.Id).ToListAsync();
            var made = new Annotation
            {
                PublicId = Guid.CreateVersion7(),
                ArticleId = article,
                AccountId = ids[0],
                Purpose = AnnotationPurpose.Commenting,
                Visibility = AnnotationVisibility.Group,
                Group = new Group { Name = "Two readers", CreatedAt = now },
                RevisionNumber = 1,
                Section = "title",
                Quote = "made-up",
                WrittenAt = now,
            };
            foreach (var id in ids)
                made.Group.Members.Add(new GroupMember { AccountId = id, JoinedAt = now });
            library.Annotations.Add(made);
            await library.SaveChangesAsync();
            return made;
        });
        return (annotation, browsers.Item1, browsers.Item2, browsers.Item3);
    }
}
