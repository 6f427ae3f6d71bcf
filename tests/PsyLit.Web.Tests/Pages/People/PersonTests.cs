using System.Net;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Collections;
using PsyLit.Core.Comments;
using PsyLit.Core.Notifications;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.People;

public sealed class PersonTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task A_person_is_known_by_what_everybody_may_read_of_theirs()
    {
        var writer = await WriteAsync("Ada Writer");
        using var guest = app.OpenBrowser();

        var page = await guest.OpenAsync("/people/ada%20writer");

        Assert.Equal("Ada Writer", page.QuerySelector("h1")?.TextContent);
        var main = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Blinding was not asked for", main, StringComparison.Ordinal);
        Assert.Contains("An open question", main, StringComparison.Ordinal);
        Assert.Contains("Trials for a course", main, StringComparison.Ordinal);
        Assert.DoesNotContain("mine alone", main, StringComparison.Ordinal);
        Assert.DoesNotContain("taken back", main, StringComparison.Ordinal);
        Assert.Equal(["1", "1"], page.QuerySelectorAll("main .count").Select(count => count.TextContent));
        Assert.Null(page.QuerySelector("form.watch"));

        using var owner = app.OpenBrowser();
        await owner.LogInAsync("Ada Writer");
        var own = (await owner.OpenAsync("/people/Ada%20Writer")).QuerySelector("main")!.TextContent;
        Assert.Contains("A note, mine alone", own, StringComparison.Ordinal);
        Assert.True(writer > 0);
    }

    [Fact]
    public async Task Whoever_is_logged_in_can_follow_a_person_from_there()
    {
        var writer = await WriteAsync("Bea Writer");
        using var reader = await app.OpenBrowserAsync(Role.Reader, "Cy Reader");

        using var answer = await reader.SubmitAsync(await reader.OpenAsync("/people/Bea%20Writer"), "form.watch button[value=Watch]");

        Assert.Equal("/people/Bea%20Writer", answer.Headers.Location?.OriginalString);
        Assert.Equal("true", (await reader.OpenAsync("/people/Bea%20Writer")).QuerySelector("form.watch button[value=Watch]")?.GetAttribute("aria-pressed"));
        Assert.Equal(1, await app.WithLibraryAsync(library => Task.FromResult(library.Watches.Count(watch => watch.Kind == WatchKind.Person && watch.Key == writer.ToString(System.Globalization.CultureInfo.InvariantCulture)))));
    }

    [Fact]
    public async Task Nobody_of_that_name_is_404()
    {
        using var guest = app.OpenBrowser();
        using var answer = await guest.GetAsync("/people/Nobody");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<long> WriteAsync(string name)
    {
        var writer = await app.AddAccountAsync(name, Role.Annotator);
        var article = await app.AddArticleAsync();
        var now = app.Clock.GetUtcNow().UtcDateTime;
        await app.WithLibraryAsync(async library =>
        {
            library.Comments.Add(new Comment { ArticleId = article, AccountId = writer.Id, Markdown = "Blinding was not asked for", Html = "<p>Blinding was not asked for</p>", WrittenAt = now });
            library.Comments.Add(new Comment { ArticleId = article, AccountId = writer.Id, Markdown = "This was taken back", Html = "<p>This was taken back</p>", WrittenAt = now, DeletedAt = now, DeletedById = writer.Id });
            library.Annotations.Add(Annotation(article, writer.Id, "An open question", AnnotationVisibility.Everyone, now));
            library.Annotations.Add(Annotation(article, writer.Id, "A note, mine alone", AnnotationVisibility.OnlyMe, now));
            library.Collections.Add(new Collection { AccountId = writer.Id, Name = "Trials for a course", Visibility = CollectionVisibility.Public, ChangedAt = now });
            library.Collections.Add(new Collection { AccountId = writer.Id, Name = "A list, mine alone", Visibility = CollectionVisibility.Private, ChangedAt = now });
            return await library.SaveChangesAsync();
        });
        return writer.Id;
    }

    private static Annotation Annotation(long article, long writer, string text, AnnotationVisibility visibility, DateTime now) => new()
    {
        PublicId = Guid.CreateVersion7(),
        ArticleId = article,
        AccountId = writer,
        Purpose = AnnotationPurpose.Commenting,
        Markdown = text,
        Html = $"<p>{text}</p>",
        Visibility = visibility,
        RevisionNumber = 1,
        Section = "title",
        Start = 0,
        End = 4,
        Quote = "A ma",
        WrittenAt = now,
    };
}
