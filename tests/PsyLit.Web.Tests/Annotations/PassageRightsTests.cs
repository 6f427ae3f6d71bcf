using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Annotations;

/// <summary>Passages: who sees them, who changes them, and that nobody else learns of them.</summary>
public sealed class PassageRightsTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    private const string Secret = "Nobody but me reads this";

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Annotator)]
    [InlineData(Role.Curator)]
    [InlineData(Role.Admin)]
    [InlineData(null)]
    public async Task What_only_its_writer_sees_is_to_others_as_if_it_were_not_there(string? role)
    {
        var article = await app.AddReadArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        var annotation = await app.AnnotateAsync(writer, article, 0, ("Text", Secret), ("Audience", "me"));
        using var other = role is null ? app.OpenBrowser() : await app.OpenBrowserAsync(role);
        var token = await TokenAsync(other);

        var page = await other.OpenAsync($"/articles/{article}");
        using var permalink = await other.GetAsync($"/annotations/{annotation.PublicId}");
        using var edit = await other.GetAsync($"/annotations/{annotation.PublicId}/edit");
        using var save = await other.PostAsync($"/annotations/{annotation.PublicId}/edit", ("Text", "Mine now"), token);
        using var saveOfNone = await other.PostAsync($"/annotations/{Guid.NewGuid()}/edit", ("Text", "Mine now"), token);
        using var remove = await other.PostAsync($"/annotations/{annotation.PublicId}?handler=Remove", token);

        Assert.DoesNotContain(Secret, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".note, .note-ref, [data-section] mark"));
        Assert.All([permalink, edit, remove], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        // What a guest has written is kept until they have logged in, whatever they wrote it for.
        Assert.Equal(role is null ? HttpStatusCode.Redirect : HttpStatusCode.NotFound, save.StatusCode);
        Assert.Equal(saveOfNone.StatusCode, save.StatusCode);
        Assert.Equal((Secret, null), await app.WithLibraryAsync(library => library.Annotations.Where(a => a.Id == annotation.Id).Select(a => ValueTuple.Create(a.Markdown, a.DeletedAt)).SingleAsync()));
        Assert.Contains(Secret, (await writer.OpenAsync($"/articles/{article}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_sees_what_was_written_for_it_and_nobody_else_writes_for_it()
    {
        var article = await app.AddReadArticleAsync();
        var (ann, ben, eve) = (await app.AddAccountAsync("Ann of the group", Role.Annotator), await app.AddAccountAsync("Ben of the group", Role.Reader), await app.AddAccountAsync("Eve outside", Role.Admin));
        var group = await app.AddGroupAsync("Readers of May", ann, ben);
        using var writer = await app.LogInAsync(ann);
        using var member = await app.LogInAsync(ben);
        using var outsider = await app.LogInAsync(eve);
        var annotation = await app.AnnotateAsync(writer, article, 0, ("Text", "For us"), ("Audience", $"group-{group}"));

        Assert.Contains("Readers of May", (await member.OpenAsync($"/annotations/{annotation.PublicId}")).Body!.TextContent, StringComparison.Ordinal);
        using var hidden = await outsider.GetAsync($"/annotations/{annotation.PublicId}");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        var form = await outsider.OpenAsync($"/articles/{article}/annotate?section=summary&start=0&end=6");
        Assert.Empty(form.QuerySelectorAll("option[value^=group]"));
        using var forced = await outsider.PostAsync(
            $"/articles/{article}/annotate", ("Section", "summary"), ("Start", "0"), ("End", "6"), ("Text", "Let me in"), ("Audience", $"group-{group}"), await TokenAsync(outsider));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.StatusCode);
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(null)]
    public async Task Who_may_not_annotate_is_shown_no_way_to_and_none_works(string? role)
    {
        var article = await app.AddReadArticleAsync();
        using var browser = role is null ? app.OpenBrowser() : await app.OpenBrowserAsync(role);

        Assert.Empty((await browser.OpenAsync($"/articles/{article}")).QuerySelectorAll(".annotate-sentence, .annotate-form"));
        using var opened = await browser.GetAsync($"/articles/{article}/annotate?section=summary&start=0&end=6");
        using var posted = await browser.PostAsync($"/articles/{article}/annotate", ("Section", "summary"), ("Start", "0"), ("End", "6"), ("Text", "No"), await TokenAsync(browser));

        Assert.Equal(role is null ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, opened.StatusCode);
        Assert.Equal(role is null ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, posted.StatusCode);
        Assert.Equal(0, await app.WithLibraryAsync(library => library.Annotations.CountAsync(a => a.ArticleId == article)));
    }

    [Fact]
    public async Task Only_its_writer_rewords_it_and_a_curator_may_take_it_away()
    {
        var article = await app.AddReadArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        using var other = await app.OpenBrowserAsync(Role.Annotator);
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        var address = $"/annotations/{(await app.AnnotateAsync(writer, article)).PublicId}";

        using var edit = await curator.GetAsync($"{address}/edit");
        using var reworded = await curator.PostAsync($"{address}/edit", ("Text", "Better"), await TokenAsync(curator));
        using var removedByOther = await other.PostAsync($"{address}?handler=Remove", await TokenAsync(other));
        Assert.All([edit, reworded, removedByOther], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.Empty((await other.OpenAsync(address)).QuerySelectorAll(".annotation-actions"));

        using var removed = await curator.SubmitAsync(await curator.OpenAsync(address), ".annotation-actions form");
        using var gone = await writer.GetAsync(address);
        using var restoredByWriter = await writer.PostAsync($"{address}?handler=Restore", await TokenAsync(writer));
        Assert.All([gone, restoredByWriter], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        using var restored = await curator.SubmitAsync(await curator.OpenAsync(removed.Headers.Location!.OriginalString), ".page-message form");
        Assert.NotNull((await writer.OpenAsync(address)).QuerySelector("h1"));
    }

    [Fact]
    public async Task Rewording_keeps_what_was_said_before_and_two_edits_at_once_do_not_overwrite_one_another()
    {
        var article = await app.AddReadArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        var address = $"/annotations/{(await app.AnnotateAsync(writer, article)).PublicId}";
        var (one, two) = (await writer.OpenAsync($"{address}/edit"), await writer.OpenAsync($"{address}/edit"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        using var first = await writer.SubmitAsync(one, "form.annotate-form", ("Text", "Why *thirteen*?"));
        using var second = await writer.SubmitAsync(two, "form.annotate-form", ("Text", "Why fourteen?"));

        Assert.Equal(address, first.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var conflict = await Browser.ReadAsync(second);
        Assert.Equal(("Why *thirteen*?", "Why fourteen?"), (conflict.QuerySelector("#saved-text")!.TextContent.Trim(), conflict.QuerySelector("#mine-text")!.TextContent.Trim()));
        Assert.Equal("Why ⟪*thirteen*? ⟷ fourteen?⟫", conflict.QuerySelector("#annotate-text")!.TextContent.Trim());
        using var third = await writer.SubmitAsync(conflict, "form.annotate-form", ("Choice", "mine"));
        var page = await writer.OpenAsync(address);
        Assert.Equal("Why fourteen?", page.QuerySelector(".annotation-page > .prose")!.TextContent.Trim());
        Assert.Equal(["Why thirteen?", "Why twelve?"], page.QuerySelectorAll(".annotation-history .prose").Select(wording => wording.TextContent.Trim()));
    }

    // Every page has the token of whoever looks, in the form that logs out; a guest has none.
    private static async Task<(string Name, string Value)> TokenAsync(Browser browser) =>
        ("__RequestVerificationToken", (await browser.OpenAsync("/collections")).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? (await browser.OpenAsync("/account/log-in")).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "");
}
