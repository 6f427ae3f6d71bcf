using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Accounts;

public sealed class GiveRoleTests : IAsyncDisposable
{
    private readonly PsyLitApp _app = new();

    [Fact]
    public async Task An_administrator_makes_a_reader_a_curator()
    {
        using var admin = await _app.OpenBrowserAsync(Role.Admin, "Ada Admin");
        var reader = await _app.AddAccountAsync("Rita Reader", Role.Reader);

        var page = await admin.OpenAsync("/accounts");
        using var given = await admin.SubmitAsync(page, $"#account-{reader.Id} .give-role", ("Role", Role.Curator));

        Assert.Equal("/accounts", given.Headers.Location!.OriginalString);
        Assert.Equal([Role.Curator], await RolesAsync(reader.Id));
        using var curator = _app.OpenBrowser();
        await curator.LogInAsync("Rita Reader");
        await curator.OpenAsync("/imports/new");
    }

    [Fact]
    public async Task The_list_says_when_people_joined_what_they_may_do_and_how_much_they_wrote()
    {
        using var admin = await _app.OpenBrowserAsync(Role.Admin, "Ada Admin");
        var annotator = await _app.AddAccountAsync("Anna Annotator", Role.Annotator);
        var article = await _app.AddArticleAsync();
        await _app.WithLibraryAsync(library =>
        {
            library.Comments.Add(new() { ArticleId = article, AccountId = annotator.Id, Markdown = "Why?", Html = "<p>Why?</p>" });
            library.Comments.Add(new() { ArticleId = article, AccountId = annotator.Id, Markdown = "Gone", Html = "<p>Gone</p>", DeletedAt = DateTime.UnixEpoch });
            return library.SaveChangesAsync();
        });

        var page = await admin.OpenAsync("/accounts");

        var row = page.QuerySelector($"#account-{annotator.Id}")!;
        Assert.Equal("Anna Annotator", row.QuerySelector("h2")!.TextContent);
        Assert.Equal(
            ["joined 20 January 2026", "annotator", "1\u00A0comment"],
            row.QuerySelectorAll(".dotted span").Select(fact => fact.TextContent));
        Assert.Equal(Role.Annotator, row.QuerySelector("option[selected]")!.TextContent);
        Assert.NotNull((await admin.OpenAsync("/account/profile")).QuerySelector("a[href='/accounts']"));
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Annotator)]
    [InlineData(Role.Curator)]
    public async Task Others_neither_see_the_list_nor_give_roles(string role)
    {
        using var browser = await _app.OpenBrowserAsync(role, "Otto Other");
        var id = await IdAsync("Otto Other");

        using var seen = await browser.GetAsync("/accounts");
        using var sent = await browser.PostAsync("/accounts", ("AccountId", $"{id}"), ("Role", Role.Admin));

        Assert.Equal(HttpStatusCode.Forbidden, seen.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
        Assert.Equal([role], await RolesAsync(id));
        Assert.Null((await browser.OpenAsync("/account/profile")).QuerySelector("a[href='/accounts']"));
    }

    [Fact]
    public async Task A_guest_is_led_to_log_in()
    {
        using var guest = _app.OpenBrowser();

        using var seen = await guest.GetAsync("/accounts");

        Assert.Equal("/account/log-in?returnUrl=%2Faccounts", seen.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_last_administrator_stays_administrator()
    {
        using var admin = await _app.OpenBrowserAsync(Role.Admin, "Ada Admin");
        var id = await IdAsync("Ada Admin");

        using var refused = await admin.SubmitAsync(await admin.OpenAsync("/accounts"), $"#account-{id} .give-role", ("Role", Role.Reader));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("only administrator", (await Browser.ReadAsync(refused)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([Role.Admin], await RolesAsync(id));
    }

    [Fact]
    public async Task One_of_two_administrators_may_give_up_and_loses_the_page_at_once()
    {
        using var admin = await _app.OpenBrowserAsync(Role.Admin, "Ada Admin");
        await _app.AddAccountAsync("Bea Admin", Role.Admin);
        var id = await IdAsync("Ada Admin");

        using var given = await admin.SubmitAsync(await admin.OpenAsync("/accounts"), $"#account-{id} .give-role", ("Role", Role.Curator));
        using var after = await admin.GetAsync("/accounts");

        Assert.Equal("/account/profile", given.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, after.StatusCode);
        Assert.Equal([Role.Curator], await RolesAsync(id));
    }

    [Fact]
    public async Task Two_administrators_who_demote_each_other_at_once_leave_one()
    {
        var ada = await _app.AddAccountAsync("Ada Admin", Role.Admin);
        var bea = await _app.AddAccountAsync("Bea Admin", Role.Admin);

        var problems = await Task.WhenAll(new[] { ada.Id, bea.Id }.Select(id =>
            _app.WithAsync<GiveRole, string?>(give => give.RunAsync(id, Role.Reader, TestContext.Current.CancellationToken))));

        Assert.Single(problems, problem => problem is null);
    }

    [Theory]
    [InlineData("owner", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task A_role_there_is_not_is_refused(string role, HttpStatusCode answer)
    {
        using var admin = await _app.OpenBrowserAsync(Role.Admin, "Ada Admin");
        var reader = await _app.AddAccountAsync("Rita Reader", Role.Reader);
        var token = await TokenAsync(admin);

        using var sent = await admin.PostAsync("/accounts", token, ("AccountId", $"{reader.Id}"), ("Role", role));
        using var unknown = await admin.PostAsync("/accounts", token, ("AccountId", "987654"), ("Role", Role.Reader));

        Assert.Equal(answer, sent.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal([Role.Reader], await RolesAsync(reader.Id));
    }

    [Fact]
    public async Task A_form_of_another_site_gives_no_role()
    {
        using var admin = await _app.OpenBrowserAsync(Role.Admin, "Ada Admin");
        var reader = await _app.AddAccountAsync("Rita Reader", Role.Reader);

        using var sent = await admin.PostAsync("/accounts", ("AccountId", $"{reader.Id}"), ("Role", Role.Admin));

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Equal([Role.Reader], await RolesAsync(reader.Id));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<(string, string)> TokenAsync(Browser browser)
    {
        const string Name = "__RequestVerificationToken";
        return (Name, (await browser.OpenAsync("/accounts")).QuerySelector($"input[name={Name}]")!.GetAttribute("value")!);
    }

    private Task<long> IdAsync(string name) =>
        _app.WithLibraryAsync(library => library.Users.Where(account => account.UserName == name).Select(account => account.Id).SingleAsync());

    private Task<List<string>> RolesAsync(long accountId) => _app.WithLibraryAsync(library =>
        library.UserRoles.Where(held => held.UserId == accountId)
            .Join(library.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name!).ToListAsync());
}
