using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Groups;
using PsyLit.Core.Notifications;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Groups;

/// <summary>People gather in groups that nobody else knows of.</summary>
public sealed class GroupTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    private readonly string _name = $"Wombat readers {Guid.NewGuid():N}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Groups_are_made_and_joined_by_a_link_through_the_log_in()
    {
        using var owner = await app.OpenReaderAsync("Olga");
        var id = await owner.MakeGroupAsync(_name);
        var link = await owner.InviteAsync(id);
        var account = await app.AddAccountAsync($"Ines {Guid.NewGuid():N}"[..30], Role.Annotator);
        using var invited = app.OpenBrowser();

        var page = await invited.OpenAsync(link);
        Assert.Contains("Olga", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(_name, page.QuerySelector("main h1")!.TextContent, StringComparison.Ordinal);
        var logIn = page.QuerySelector<IHtmlAnchorElement>("main a.button")!.GetAttribute("href")!;
        using var back = await invited.SubmitAsync(await invited.OpenAsync(logIn), "form.log-in", ("Name", account.UserName!), ("Password", PsyLitApp.Password));
        Assert.Equal(link, back.Headers.Location!.OriginalString);
        await invited.JoinAsync(link);

        Assert.Contains(account.UserName!, await owner.HtmlAsync($"/groups/{id}"), StringComparison.Ordinal);
        Assert.Contains(_name, await invited.HtmlAsync("/groups"), StringComparison.Ordinal);
        Assert.True(await app.WithLibraryAsync(library => library.LibraryEvents.AnyAsync(happened => happened.Kind == EventKind.GroupJoined && happened.ActorId == account.Id && happened.GroupId == id, Cancel)));
        // Who is in is led to the group, and the link is not used up.
        Assert.Equal($"/groups/{id}", (await invited.GetAsync(link)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_link_is_shown_once_and_stored_as_a_hash_only()
    {
        using var owner = await app.OpenReaderAsync("Olga");
        var id = await owner.MakeGroupAsync(_name);
        var token = (await owner.InviteAsync(id)).Split('/')[^1];

        Assert.DoesNotContain(token, await owner.HtmlAsync($"/groups/{id}/members"), StringComparison.Ordinal);
        var stored = await app.WithLibraryAsync(library => library.GroupInvitations.SingleAsync(invitation => invitation.GroupId == id, Cancel));
        Assert.Equal(64, stored.TokenHash.Length);
        Assert.DoesNotContain(token, stored.TokenHash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_for_one_lets_in_one_and_an_old_or_revoked_one_nobody()
    {
        using var owner = await app.OpenReaderAsync("Olga");
        using var first = await app.OpenReaderAsync("First");
        using var second = await app.OpenReaderAsync("Second");
        var id = await owner.MakeGroupAsync(_name);
        var (once, revoked) = (await owner.InviteAsync(id, uses: 1), await owner.InviteAsync(id));

        await first.JoinAsync(once);
        await owner.SubmitAsync(await owner.OpenAsync($"/groups/{id}/members"), "form[action$=Revoke]");
        using var usedUp = await second.GetAsync(once);
        using var takenBack = await second.GetAsync(revoked);
        var late = await owner.InviteAsync(id, days: 1);
        app.Clock.Advance(TimeSpan.FromHours(25));
        using var expired = await second.PostAsync(late, await second.TokenAsync());

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (usedUp.StatusCode, takenBack.StatusCode, expired.StatusCode));
        Assert.Contains("leads nowhere", (await Browser.ReadAsync(usedUp)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync($"/groups/{id}")).StatusCode);
    }

    [Fact]
    public async Task A_group_is_answered_to_others_as_if_there_were_none()
    {
        using var owner = await app.OpenReaderAsync("Olga");
        var id = await owner.MakeGroupAsync(_name);
        foreach (var other in new[] { "guest", Role.Reader, Role.Annotator, Role.Curator, Role.Admin })
            await AssertUnknownAsync(id, other);
        Assert.Contains(_name, await owner.HtmlAsync($"/groups/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_member_may_see_but_not_do_is_forbidden()
    {
        using var owner = await app.OpenReaderAsync("Olga");
        using var member = await app.OpenReaderAsync("Max");
        using var leader = await app.OpenReaderAsync("Lena");
        var id = await owner.MakeGroupAsync(_name);
        await member.JoinAsync(await owner.InviteAsync(id));
        await leader.JoinAsync(await owner.InviteAsync(id, "Leader"));
        string[] forOwners = ["/edit", "/edit?handler=Close", "/edit?handler=Reopen", "/members?handler=Role", "/members?handler=Remove"];

        foreach (var (browser, paths) in new[] { (member, (string[])["/members?handler=Invite", "/members?handler=Revoke", "/sessions/new", .. forOwners]), (leader, forOwners) })
        {
            var token = await browser.TokenAsync();
            foreach (var path in paths)
                Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync($"/groups/{id}{path}", token, ("Name", "Taken over"), ("account", "1"), ("role", "Owner"))).StatusCode);
        }

        Assert.Contains(_name, await owner.HtmlAsync($"/groups/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_owner_stays_until_there_is_another()
    {
        using var owner = await app.OpenReaderAsync("Olga");
        using var heir = await app.OpenReaderAsync("Hal");
        var id = await owner.MakeGroupAsync(_name);
        await heir.JoinAsync(await owner.InviteAsync(id));
        var leave = $"/groups/{id}/members?handler=Leave";

        await owner.PostAsync(leave, await owner.TokenAsync());
        Assert.Contains(GroupRegister.LastOwner, (await owner.OpenAsync($"/groups/{id}/members")).Body!.TextContent, StringComparison.Ordinal);
        var hal = (await app.WithLibraryAsync(library => library.GroupMembers.SingleAsync(member => member.GroupId == id && member.Role == GroupRole.Member, Cancel))).AccountId;
        await owner.PostAsync($"/groups/{id}/members?handler=Role", await owner.TokenAsync(), ("account", $"{hal}"), ("role", "Owner"));
        await owner.PostAsync(leave, await owner.TokenAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"/groups/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await heir.GetAsync($"/groups/{id}/edit")).StatusCode);
    }

    [Fact]
    public async Task What_a_member_wrote_stays_when_they_are_removed_and_their_links_do_not()
    {
        using var owner = await app.OpenReaderAsync("Olga");
        using var leader = await app.OpenReaderAsync("Lena");
        using var late = await app.OpenReaderAsync("Late");
        var id = await owner.MakeGroupAsync(_name);
        await leader.JoinAsync(await owner.InviteAsync(id, "Leader"));
        var link = await leader.InviteAsync(id);
        var lena = (await app.WithLibraryAsync(library => library.GroupMembers.SingleAsync(member => member.GroupId == id && member.Role == GroupRole.Leader, Cancel))).AccountId;
        await AnnotateAsync(id, lena, "a note that stays");

        await owner.SubmitAsync(await owner.OpenAsync($"/groups/{id}/members"), "button[formaction$=Remove]");

        Assert.Contains("a note that stays", await owner.HtmlAsync($"/groups/{id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"/groups/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await late.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_closed_group_is_read_and_neither_joined_nor_led_until_it_is_opened_again()
    {
        using var owner = await app.OpenReaderAsync("Olga");
        using var other = await app.OpenReaderAsync("Other");
        var id = await owner.MakeGroupAsync(_name);
        var link = await owner.InviteAsync(id);

        await owner.SubmitAsync(await owner.OpenAsync($"/groups/{id}/edit"), "form[action$=Close]");
        Assert.Contains("was closed on", await owner.HtmlAsync($"/groups/{id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.GetAsync($"/groups/{id}/sessions/new")).StatusCode);

        await owner.SubmitAsync(await owner.OpenAsync($"/groups/{id}/edit"), "form[action$=Reopen]");
        await other.JoinAsync(link);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("--")]
    public async Task A_group_needs_a_name(string name)
    {
        using var owner = await app.OpenReaderAsync("Olga");

        using var answer = await owner.SubmitAsync(await owner.OpenAsync("/groups"), "form.group-new", ("Name", name));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Who_may_not_write_for_others_makes_no_group()
    {
        using var reader = await app.OpenReaderAsync("Rea", Role.Reader);

        Assert.Null((await reader.OpenAsync("/groups")).QuerySelector("form.group-new"));
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsync("/groups", await reader.TokenAsync(), ("Name", _name))).StatusCode);
    }

    private async Task AnnotateAsync(long group, long account, string text)
    {
        var article = await app.AddArticleAsync();
        await app.WithLibraryAsync(async library =>
        {
            library.Annotations.Add(new Annotation
            {
                PublicId = Guid.CreateVersion7(),
                ArticleId = article,
                AccountId = account,
                Purpose = AnnotationPurpose.Commenting,
                Markdown = text,
                Html = $"<p>{text}</p>",
                Visibility = AnnotationVisibility.Group,
                GroupId = group,
                RevisionNumber = 1,
                Section = "title",
                End = 9,
                Quote = "A made-up",
                CurrentRevision = 1,
                CurrentSection = "title",
                CurrentEnd = 9,
                WrittenAt = app.Clock.GetUtcNow().UtcDateTime,
            });
            return await library.SaveChangesAsync();
        });
    }

    private async Task AssertUnknownAsync(long id, string other)
    {
        using var browser = other == "guest" ? app.OpenBrowser() : await app.OpenBrowserAsync(other);
        var token = other == "guest" ? ("none", "") : await browser.TokenAsync();

        foreach (var path in new[] { "", "/edit", "/members", "/sessions/new" })
        {
            using var there = await browser.GetAsync($"/groups/{id}{path}");
            using var missing = await browser.GetAsync($"/groups/999999{path}");
            Assert.Equal(other == "guest" ? HttpStatusCode.Redirect : HttpStatusCode.NotFound, there.StatusCode);
            Assert.Equal(missing.StatusCode, there.StatusCode);
        }

        foreach (var path in new[] { "/edit", "/edit?handler=Close", "/edit?handler=Reopen", "/members?handler=Invite", "/members?handler=Revoke", "/members?handler=Role", "/members?handler=Remove", "/members?handler=Leave", "/sessions/new" })
        {
            using var posted = await browser.PostAsync($"/groups/{id}{path}", token, ("Name", "Taken over"), ("Title", "Taken over"));
            Assert.Equal(other == "guest" ? HttpStatusCode.Redirect : HttpStatusCode.NotFound, posted.StatusCode);
        }
    }
}
