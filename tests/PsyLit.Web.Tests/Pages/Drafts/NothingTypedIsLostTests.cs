using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Tests.Comments;
using PsyLit.Web.Tests.Pages.Groups;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Drafts;

/// <summary>What is typed is kept by the site as it is typed, offered back wherever its writer logs in, and gone only when it is posted or put away.</summary>
public sealed class NothingTypedIsLostTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_typed_is_offered_on_another_device_and_stands_in_the_box_when_asked_for()
    {
        var article = await app.AddArticleAsync();
        var name = (await app.AddAccountAsync("Two Devices", Role.Annotator)).UserName!;
        using var desk = app.OpenBrowser();
        await desk.LogInAsync(name);
        var id = Guid.NewGuid();
        using (var saved = await SaveAsync(desk, article, id, "Typed at the desk"))
            Assert.Equal(HttpStatusCode.OK, saved.StatusCode);

        using var phone = app.OpenBrowser();
        await phone.LogInAsync(name);
        var page = await phone.OpenAsync($"/articles/{article}");
        var restored = await phone.OpenAsync(page.QuerySelector(".draft-offer a")!.GetAttribute("href")!);

        Assert.Contains("You wrote this on 20 January 2026 and did not post it.", page.QuerySelector(".draft-offer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.BoxText());
        Assert.Equal("Typed at the desk", restored.BoxText());
        Assert.Null(restored.QuerySelector(".draft-offer"));
        using var posted = await phone.SubmitAsync(restored, "form.comment-box");
        Assert.StartsWith($"/articles/{article}#comment-", posted.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains(id.ToString(), string.Join('\n', posted.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.False(await ExistsAsync(id));
    }

    [Fact]
    public async Task A_post_that_fails_keeps_the_draft()
    {
        var article = await app.AddArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var id = Guid.NewGuid();
        using (await SaveAsync(browser, article, id, "Half"))
        {
        }

        using var refused = await browser.SubmitAsync(await browser.OpenAsync($"/articles/{article}?draft={id}"), "form.comment-box", ("Text", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.True(await ExistsAsync(id));
    }

    [Fact]
    public async Task Two_tabs_never_overwrite_one_another()
    {
        var article = await app.AddArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var id = Guid.NewGuid();
        using (await SaveAsync(browser, article, id, "First tab"))
        {
        }

        // The second tab went on with the draft of the first, and both type.
        using var second = await SaveAsync(browser, article, id, "First tab, and the second", seen: 1);
        using var first = await SaveAsync(browser, article, id, "First tab goes on", seen: 1);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (second.StatusCode, first.StatusCode));
        Assert.Equal("First tab, and the second", (await first.Content.ReadFromJsonAsync<DraftAnswer>(Cancel))!.Text);
        Assert.Equal("First tab, and the second", await app.WithLibraryAsync(library => library.Drafts.Where(draft => draft.Id == id).Select(draft => draft.Text).SingleAsync()));
    }

    [Fact]
    public async Task What_is_still_on_its_way_when_a_draft_is_posted_does_not_bring_it_back()
    {
        var article = await app.AddArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var id = Guid.NewGuid();
        using (await SaveAsync(browser, article, id, "Ready"))
        using (await browser.SubmitAsync(await browser.OpenAsync($"/articles/{article}?draft={id}"), "form.comment-box"))
        {
        }

        using var late = await SaveAsync(browser, article, id, "Ready now", seen: 1);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.False(await ExistsAsync(id));
    }

    [Fact]
    public async Task Unfinished_texts_are_listed_put_away_and_brought_back()
    {
        var article = await app.AddArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var id = Guid.NewGuid();
        using (await SaveAsync(browser, article, id, "For later"))
        {
        }

        using var discarded = await browser.SubmitAsync(await browser.OpenAsync("/drafts"), "button[name=Discard]");
        var empty = await browser.OpenAsync(discarded.Headers.Location!.OriginalString);
        using var undone = await browser.SubmitAsync(empty, ".notice-done form");

        Assert.Equal("/drafts", discarded.Headers.Location.OriginalString);
        Assert.DoesNotContain("For later", empty.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("For later", (await browser.OpenAsync(undone.Headers.Location!.OriginalString)).BoxText());
    }

    [Fact]
    public async Task Nobody_reads_changes_or_puts_away_what_another_is_typing()
    {
        var article = await app.AddArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        using var admin = await app.OpenBrowserAsync(Role.Admin);
        var id = Guid.NewGuid();
        using (await SaveAsync(writer, article, id, "Private words"))
        {
        }

        using var overwritten = await SaveAsync(admin, article, id, "Mine now", seen: 1);
        using var discarded = await SendAsync(admin, HttpMethod.Delete, id, ("__RequestVerificationToken", await TokenAsync(admin, article)));
        var page = await admin.OpenAsync($"/articles/{article}?draft={id}");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound), (overwritten.StatusCode, discarded.StatusCode));
        Assert.DoesNotContain("Private words", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Private words", (await admin.OpenAsync("/drafts")).Source.Text, StringComparison.Ordinal);
        Assert.True(await ExistsAsync(id));
    }

    [Fact]
    public async Task Saving_needs_a_log_in_the_token_of_a_form_and_a_text_that_fits()
    {
        var article = await app.AddArticleAsync();
        using var guest = app.OpenBrowser();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        var id = Guid.NewGuid();

        using var byGuest = await SendAsync(guest, HttpMethod.Put, id, ("key", "comment-1"), ("text", "Words"));
        using var withoutToken = await SendAsync(writer, HttpMethod.Put, id, ("key", "comment-1"), ("text", "Words"));
        using var tooLong = await SaveAsync(writer, article, id, new string('x', KeptDrafts.MaxLength + 1));
        using var oddKey = await SendAsync(writer, HttpMethod.Put, id, ("key", "<b>"), ("text", "Words"), ("__RequestVerificationToken", await TokenAsync(writer, article)));

        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity],
            [byGuest.StatusCode, withoutToken.StatusCode, tooLong.StatusCode, oddKey.StatusCode]);
        Assert.False(await ExistsAsync(id));
    }

    [Theory]
    [InlineData("group")]
    [InlineData("about")]
    public async Task What_a_group_is_for_and_what_one_says_of_oneself_are_offered_back_until_they_are_saved(string kind)
    {
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var group = await browser.MakeGroupAsync("Readers of drafts");
        var (address, key, form, field) = kind == "group"
            ? ($"/groups/{group}/edit", DraftKey.Group(group), "form.group-form", "Description") : ("/account/profile", DraftKey.About, "form.about", "About");
        var id = Guid.NewGuid();
        using (await SendAsync(browser, HttpMethod.Put, id, ("key", key), ("address", address), ("text", "Typed elsewhere"), ("seen", "0"), await browser.TokenAsync()))
        {
        }

        var offer = (await browser.OpenAsync(address)).QuerySelector(".draft-offer a")!.GetAttribute("href")!;
        using var saved = await browser.SubmitAsync(await browser.OpenAsync(offer), form);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("Typed elsewhere", ((IHtmlTextAreaElement)(await browser.OpenAsync(address)).QuerySelector($"[name={field}]")!).Value);
        Assert.False(await ExistsAsync(id));
    }

    private static async Task<string> TokenAsync(Browser browser, long article) =>
        ((IHtmlInputElement)(await browser.OpenAsync($"/articles/{article}")).QuerySelector("#comment-box input[name=__RequestVerificationToken]")!).Value;

    private static async Task<HttpResponseMessage> SaveAsync(Browser browser, long article, Guid id, string text, int seen = 0) => await SendAsync(
        browser, HttpMethod.Put, id, ("key", DraftKey.Comment(article)), ("address", $"/articles/{article}#comment-box"), ("text", text), ("seen", $"{seen}"),
        ("__RequestVerificationToken", await TokenAsync(browser, article)));

    private static async Task<HttpResponseMessage> SendAsync(Browser browser, HttpMethod method, Guid id, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/drafts/{id}", UriKind.Relative)) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        return await browser.Client.SendAsync(request, Cancel);
    }

    private Task<bool> ExistsAsync(Guid id) => app.WithLibraryAsync(library => library.Drafts.AnyAsync(draft => draft.Id == id));
}
