using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts;
using PsyLit.Web.Tests.Comments;
using PsyLit.Web.Tests.Moderation;
using PsyLit.Web.Tests.Pages.Groups;
using PsyLit.Web.Tests.Pages.SavedSearches;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Trash;

/// <summary>What somebody has removed waits in one place, for them alone.</summary>
public sealed class TrashTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task Everything_that_was_removed_is_listed_and_can_be_brought_back()
    {
        var article = await app.BringInAsync("A made-up trial with a trash");
        var account = await app.AddAccountAsync("Tidy Reader", Role.Annotator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync("Tidy Reader");
        await browser.PostCommentAsync(article, "A removed comment");
        await ThenAsync(browser, $"/articles/{article}", "[formaction$='handler=Remove'], form.comment-remove");
        await ThenAsync(browser, "/collections", "form.collection-new", ("Name", "A removed collection"));
        await ThenAsync(browser, await FirstAsync(browser, "/collections", "a[href^='/collections/']") + "/edit", "form[action$=Delete]");
        var search = await app.SaveSearchAsync(browser, "trial", "A removed search");
        await ThenAsync(browser, "/searches", $"[formaction='/searches/{search}?handler=Delete'], form[action='/searches/{search}?handler=Delete']");
        var draft = Guid.NewGuid();
        await app.WithAsync<KeptDrafts, Draft?>(async drafts =>
        {
            await drafts.SaveAsync(draft, account.Id, new DraftText(DraftKey.Comment(article), $"/articles/{article}", "A removed text"), 0);
            return await drafts.DiscardAsync(draft, new Visitor(account.Id, []));
        });

        string[] removed = ["A removed comment", "A removed collection", "A removed search", "A removed text"];
        Assert.Equal(removed.Order(), (await WordsAsync(browser)).Order());
        using var other = await app.OpenBrowserAsync(Role.Admin);
        Assert.Empty(await WordsAsync(other));
        for (var left = removed.Length; left > 0; left--)
            await ThenAsync(browser, "/trash", ".trash form");

        Assert.Empty(await WordsAsync(browser));
        Assert.Contains("A removed comment", (await browser.OpenAsync($"/articles/{article}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A removed collection", (await browser.OpenAsync("/collections")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A removed search", (await browser.OpenAsync("/searches")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A removed text", (await browser.OpenAsync("/drafts")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_moderation_hid_is_not_shown_to_who_removed_it_and_who_may_not_write_for_others_restores_nothing_they_see()
    {
        var article = await app.AddArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator, "Tidy Writer");
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        var (own, others) = (await writer.PostCommentAsync(article, "Removed by its writer"), await writer.PostCommentAsync(article, "Removed by a curator"));
        await ThenAsync(writer, $"/articles/{article}", $"#comment-{own} button.comment-remove");
        await ThenAsync(curator, $"/articles/{article}", $"#comment-{others} button.comment-remove");
        Assert.Equal(["Removed by a curator"], await WordsAsync(curator));
        await app.WithLibraryAsync(library => library.Comments.IgnoreQueryFilters().Where(comment => comment.Id == others)
            .ExecuteUpdateAsync(set => set.SetProperty(comment => comment.HiddenAt, app.Clock.GetUtcNow().UtcDateTime)));
        await app.SuspendAsync(await app.WithLibraryAsync(library => library.Users.Where(account => account.UserName == "Tidy Writer").Select(account => account.Id).SingleAsync()));

        Assert.Empty(await WordsAsync(curator));
        Assert.Equal(["Removed by its writer"], await WordsAsync(writer));
        var page = await writer.OpenAsync("/trash");
        Assert.Null(page.QuerySelector(".trash form"));
        using var refused = await writer.PostAsync($"/comments/{own}?handler=Restore", await writer.TokenAsync());
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static async Task ThenAsync(Browser browser, string address, string form, params (string Name, string Value)[] fields)
    {
        using var done = await browser.SubmitAsync(await browser.OpenAsync(address), form, fields);
        Assert.True((int)done.StatusCode == 302, $"{form} of {address} answered {(int)done.StatusCode}");
    }

    private static async Task<string> FirstAsync(Browser browser, string address, string link) => (await browser.OpenAsync(address)).QuerySelector($".entry {link}")!.GetAttribute("href")!;

    private static async Task<IEnumerable<string>> WordsAsync(Browser browser) => (await browser.OpenAsync("/trash")).QuerySelectorAll(".trash .draft-text").Select(words => words.TextContent);
}
