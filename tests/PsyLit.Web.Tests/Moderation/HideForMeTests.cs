using System.Net;
using PsyLit.Core.Accounts;
using PsyLit.Core.Moderation;
using PsyLit.Core.Notifications;
using PsyLit.Web.Tests.Annotations;
using PsyLit.Web.Tests.Notifications;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Moderation;

/// <summary>Item 8: hiding for oneself.</summary>
public sealed class HideForMeTests : IAsyncDisposable
{
    private readonly PsyLitApp _app = new();

    [Fact]
    public async Task Who_does_not_want_to_read_somebody_has_their_comments_folded_and_nobody_else_does()
    {
        var article = await _app.AddArticleAsync();
        var writer = await _app.AddAccountAsync("Will Writer", Role.Annotator);
        var first = await _app.AddCommentAsync(article, writer.Id, "The first");
        var second = await _app.AddCommentAsync(article, writer.Id, "The second");
        using var reader = await _app.OpenBrowserAsync(Role.Annotator);
        using var guest = _app.OpenBrowser();

        using (await reader.SubmitAsync(await reader.OpenAsync($"/flag/comment/{first}"), ".hide-for-me button[value=false]"))
        {
        }

        var page = await reader.OpenAsync($"/articles/{article}");
        Assert.NotNull(page.QuerySelector($"#comment-{first} details.folded"));
        Assert.Null(page.QuerySelector($"#comment-{second} details.folded"));
        using var all = await reader.SubmitAsync(await reader.OpenAsync($"/flag/comment/{second}"), ".hide-for-me button[value=true]");
        Assert.Equal(HttpStatusCode.Redirect, all.StatusCode);
        Assert.NotNull((await reader.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{second} details.folded"));
        Assert.Null((await guest.OpenAsync($"/articles/{article}")).QuerySelector("details.folded"));

        using var shown = await reader.SubmitAsync(await reader.OpenAsync("/notifications/settings"), ".hidden-writers form");
        Assert.Null((await reader.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{second} details.folded"));
    }

    [Fact]
    public async Task An_annotation_is_folded_beside_the_text_and_on_its_own_page_for_who_hides_it_there()
    {
        var article = await _app.AddReadArticleAsync();
        using var writer = await _app.OpenBrowserAsync(Role.Annotator);
        using var reader = await _app.OpenBrowserAsync(Role.Annotator);
        var made = await _app.AnnotateAsync(writer, article);
        var address = $"/annotations/{made.PublicId}";
        Assert.Null((await writer.OpenAsync(address)).QuerySelector("a[href^='/flag/']"));

        var flag = (await reader.OpenAsync(address)).QuerySelector("a[href^='/flag/']")!.GetAttribute("href")!;
        using var hidden = await reader.SubmitAsync(await reader.OpenAsync(flag), ".hide-for-me button[value=false]");

        Assert.NotNull((await reader.OpenAsync(address)).QuerySelector(".annotation-page > details.folded .prose"));
        Assert.NotNull((await reader.OpenAsync($"/articles/{article}")).QuerySelector($"#annotation-{made.Id} details.folded .prose"));
        Assert.Null((await writer.OpenAsync($"/articles/{article}")).QuerySelector("details.folded"));
    }

    [Fact]
    public async Task Who_hides_an_annotation_is_not_told_when_it_names_them_afterwards()
    {
        var article = await _app.AddReadArticleAsync();
        var (hides, reads) = (await _app.AddAccountAsync("Hilda Hides", Role.Annotator), await _app.AddAccountAsync("Rob Reads", Role.Annotator));
        using var writer = await _app.OpenBrowserAsync(Role.Annotator);
        var made = await _app.AnnotateAsync(writer, article);
        await _app.WithLibraryAsync(library =>
        {
            library.HiddenForMe.Add(new HiddenForMe { AccountId = hides.Id, AnnotationId = made.Id, HiddenAt = made.WrittenAt });
            foreach (var person in new[] { hides, reads })
                library.LibraryEvents.Add(new LibraryEvent { Kind = EventKind.Mentioned, At = made.WrittenAt, ActorId = made.AccountId, ArticleId = article, AnnotationId = made.Id, RecipientId = person.Id });
            return library.SaveChangesAsync();
        });

        await _app.TellAsync();

        Assert.Equal(["Rob Reads Mentioned"], await _app.ToldAsync());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
