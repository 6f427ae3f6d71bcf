using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Core.Search;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Collections;

/// <summary>Nobody learns of a private collection: not that it is there, not what is in it.</summary>
public sealed class CollectionRightsTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    // Its own for every test: the site is shared.
    private readonly string _name = $"Wombat dossier {Guid.NewGuid():N}";
    private const string Note = "a note for nobody else";

    public static TheoryData<string> Others => ["guest", Role.Reader, Role.Annotator, Role.Curator, Role.Admin];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task A_private_collection_is_404_for_everybody_but_its_owner(string other)
    {
        var (owner, id, article, _) = await MakeAsync();
        using var browser = await OpenAsync(other);

        foreach (var address in new[] { $"/collections/{id}", $"/collections/{id}/cite", $"/collections/{id}/export?format=ris" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync(address)).StatusCode);
        }

        foreach (var address in new[] { "/collections", $"/articles/{article}", "/selection", "/search?q=wombat" })
            Assert.DoesNotContain(_name, await TextAsync(browser, address), StringComparison.Ordinal);
        Assert.Contains(_name, await TextAsync(owner, "/collections"), StringComparison.Ordinal);
        Assert.Contains(_name, await TextAsync(owner, $"/articles/{article}"), StringComparison.Ordinal);
        owner.Dispose();
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Curator)]
    public async Task Whatever_another_account_posts_to_a_private_collection_is_404_and_changes_nothing(string other)
    {
        var (owner, id, article, _) = await MakeAsync();
        using var browser = await OpenAsync(other);
        var token = TokenOf(await browser.OpenAsync("/account/profile"));
        string[] addresses =
        [
            $"/collections/{id}/edit", $"/collections/{id}/edit?handler=Share", $"/collections/{id}/edit?handler=Revoke",
            $"/collections/{id}/fate?handler=Delete", $"/collections/{id}/fate?handler=Restore", $"/collections/{id}/fate?handler=Erase", $"/collections/{id}/fate?handler=Withdraw",
            $"/collections/{id}/records?handler=Note", $"/collections/{id}/records?handler=Move", $"/collections/{id}/records?handler=Remove", $"/collections/{id}/records?handler=Undo",
        ];

        foreach (var address in addresses)
        {
            using var response = await browser.PostAsync(address, token, ("Name", "Taken over"), ("article", $"{article}"), ("note", "scribble"), ("place", "1"));
            Assert.True(response.StatusCode == HttpStatusCode.NotFound, $"{address} answered {(int)response.StatusCode}");
        }

        using var added = await browser.PostAsync("/collections/add", token, ("article", $"{await app.AddArticleAsync("Smuggled in")}"), ("collection", $"{id}"));
        var page = await TextAsync(owner, $"/collections/{id}");
        Assert.Contains(_name, page, StringComparison.Ordinal);
        Assert.Contains(Note, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Smuggled in", page, StringComparison.Ordinal);
        owner.Dispose();
    }

    [Fact]
    public async Task A_guest_who_posts_is_led_to_the_log_in()
    {
        var (owner, id, _, _) = await MakeAsync();
        using var guest = app.OpenBrowser();

        using var response = await guest.PostAsync($"/collections/{id}/fate?handler=Delete");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("/account/log-in", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync($"/collections/{id}")).StatusCode);
        owner.Dispose();
    }

    [Fact]
    public async Task A_public_collection_is_read_by_everybody_and_changed_by_its_owner_only()
    {
        var (owner, id, article, _) = await MakeAsync();
        await owner.SubmitAsync(Tick(await owner.OpenAsync($"/collections/{id}/edit"), "Public"), "form.collection-form");
        using var guest = app.OpenBrowser();
        using var other = await OpenAsync(Role.Annotator);

        Assert.Contains(_name, await TextAsync(guest, "/collections"), StringComparison.Ordinal);
        Assert.Contains(_name, await TextAsync(guest, $"/articles/{article}"), StringComparison.Ordinal);
        var page = await guest.OpenAsync($"/collections/{id}");
        Assert.Contains(Note, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".collected-edit, a[href$=edit]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync($"/collections/{id}/edit")).StatusCode);
        using var refused = await other.PostAsync($"/collections/{id}/fate?handler=Withdraw", TokenOf(await other.OpenAsync("/account/profile")));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        owner.Dispose();
    }

    [Fact]
    public async Task A_curator_can_make_a_public_collection_private_and_its_owner_keeps_it()
    {
        var (owner, id, _, _) = await MakeAsync();
        await owner.SubmitAsync(Tick(await owner.OpenAsync($"/collections/{id}/edit"), "Public"), "form.collection-form");
        using var curator = await OpenAsync(Role.Curator);

        await curator.SubmitAsync(await curator.OpenAsync($"/collections/{id}"), "form[action$=Withdraw]");

        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync($"/collections/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync($"/collections/{id}")).StatusCode);
        owner.Dispose();
    }

    [Fact]
    public async Task A_link_opens_a_private_collection_to_a_guest_until_it_is_revoked()
    {
        var (owner, id, article, _) = await MakeAsync();
        await owner.SubmitAsync(await owner.OpenAsync($"/collections/{id}/edit"), "form[action$=Share]");
        var link = new Uri((await owner.OpenAsync($"/collections/{id}/edit")).QuerySelector("#share-link")!.TextContent).AbsolutePath;
        using var guest = app.OpenBrowser();

        var page = await guest.OpenAsync(link);
        Assert.Contains(Note, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.DoesNotContain($"/collections/{id}", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains(_name, await guest.Client.GetStringAsync(new Uri($"{link}/cite", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("A record about wombats", await guest.Client.GetStringAsync(new Uri($"{link}/export?format=ris", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain(_name, await TextAsync(guest, "/collections"), StringComparison.Ordinal);
        Assert.DoesNotContain(_name, await TextAsync(guest, $"/articles/{article}"), StringComparison.Ordinal);

        await owner.SubmitAsync(await owner.OpenAsync($"/collections/{id}/edit"), "form[action$=Revoke]");
        foreach (var address in new[] { link, $"{link}/cite", $"{link}/export?format=ris", "/collections/shared/" + new string('A', 32) })
            Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(address)).StatusCode);
        owner.Dispose();
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Search_and_suggestions_know_a_private_collection_for_its_owner_only(string other)
    {
        var (owner, _, _, _) = await MakeAsync();
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        using var browser = await OpenAsync(other);
        var search = $"/search?q={Uri.EscapeDataString($"in:\"{_name}\"")}";

        Assert.Single((await owner.OpenAsync(search)).QuerySelectorAll(".entry"));
        Assert.Empty((await browser.OpenAsync(search)).QuerySelectorAll(".entry"));
        var suggest = new Uri($"/api/suggestions?q=in:{_name.Split(' ')[^1]}", UriKind.Relative);
        Assert.Contains(_name, await owner.Client.GetStringAsync(suggest, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain(_name, await browser.Client.GetStringAsync(suggest, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        owner.Dispose();
    }

    [Fact]
    public async Task Another_link_and_the_trash_close_the_one_before()
    {
        var (owner, id, _, _) = await MakeAsync();
        await owner.SubmitAsync(await owner.OpenAsync($"/collections/{id}/edit"), "form[action$=Share]");
        var first = await LinkAsync(owner, id);
        await owner.SubmitAsync(await owner.OpenAsync($"/collections/{id}/edit"), "button[formaction$=Share]");
        var second = await LinkAsync(owner, id);
        using var guest = app.OpenBrowser();

        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(second)).StatusCode);
        await owner.SubmitAsync(await owner.OpenAsync($"/collections/{id}/edit"), "form[action$=Delete]");
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(second)).StatusCode);
        owner.Dispose();
    }

    [Fact]
    public async Task Who_may_not_write_for_others_may_not_publish_or_share_either()
    {
        var (owner, id, _, _) = await MakeAsync(Role.Reader);
        var page = await owner.OpenAsync($"/collections/{id}/edit");
        Assert.Null(page.QuerySelector("form[action$=Share]"));

        using var published = await owner.PostAsync($"/collections/{id}/edit", TokenOf(page), ("Name", _name), ("Visibility", "Public"));
        using var shared = await owner.PostAsync($"/collections/{id}/edit?handler=Share", TokenOf(page));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (published.StatusCode, shared.StatusCode));
        using var guest = app.OpenBrowser();
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync($"/collections/{id}")).StatusCode);
        owner.Dispose();
    }

    private static async Task<string> LinkAsync(Browser owner, long id) =>
        new Uri((await owner.OpenAsync($"/collections/{id}/edit")).QuerySelector("#share-link")!.TextContent).AbsolutePath;

    private static IHtmlDocument Tick(IHtmlDocument page, string visibility)
    {
        foreach (var radio in page.QuerySelectorAll<IHtmlInputElement>("input[name=Visibility]"))
            radio.IsChecked = radio.Value == visibility;
        return page;
    }

    private static async Task<string> TextAsync(Browser browser, string address) => (await browser.OpenAsync(address)).DocumentElement.OuterHtml;

    private static (string Name, string Value) TokenOf(IHtmlDocument page) =>
        ("__RequestVerificationToken", page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value);

    private async Task<Browser> OpenAsync(string role) => role == "guest" ? app.OpenBrowser() : await app.OpenBrowserAsync(role);

    private async Task<(Browser Owner, long Id, long Article, long AccountId)> MakeAsync(string role = Role.Annotator)
    {
        var account = await app.AddAccountAsync($"owner {Guid.NewGuid():N}"[..30], role);
        var article = await app.AddArticleAsync("A record about wombats");
        var collection = await app.WithAsync<CollectionShelf, Collection?>(shelf => shelf.MakeAsync(account.Id, _name));
        await app.WithAsync<CollectedRecords, RecordsAdded>(async records =>
        {
            var added = await records.AddAsync(collection!.Id, [article]);
            await records.NoteAsync(collection.Id, article, Note);
            return added;
        });
        var browser = app.OpenBrowser();
        await browser.LogInAsync(account.UserName!);
        return (browser, collection!.Id, article, account.Id);
    }
}
