using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Groups;
using PsyLit.Core.Moderation.Suspensions;
using PsyLit.Web.Tests.Pages.Groups;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.ReadingSessions;

/// <summary>Who is suspended reads with their groups, and moves nothing in them.</summary>
public sealed class SuspendedLeaderTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_owner_who_is_suspended_neither_runs_the_group_nor_leads_its_sessions()
    {
        using var draft = await SessionSteps.PrepareAsync(app);
        await SuspendOwnerAsync(draft.Group);
        var group = $"/groups/{draft.Group}";

        await AssertForbiddenAsync(
            draft.Leader, $"{draft.Address}?handler=Open", $"{draft.Address}/edit", $"{draft.Address}/edit?handler=Add", $"{draft.Address}/edit?handler=Arrange", $"{group}/sessions/new",
            $"{group}/edit", $"{group}/edit?handler=Close", $"{group}/edit?handler=Reopen", $"{group}/members?handler=Invite", $"{group}/members?handler=Revoke", $"{group}/members?handler=Role", $"{group}/members?handler=Remove");
        var page = await draft.Leader.OpenAsync(group);
        Assert.Null(page.QuerySelector($"a[href='{group}/edit'], a[href='{group}/sessions/new']"));
        Assert.Null((await draft.Leader.OpenAsync($"{group}/members")).QuerySelector("form.group-invite, form[action$=Remove]"));

        app.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(HttpStatusCode.OK, (await draft.Leader.GetAsync($"{group}/edit")).StatusCode);
    }

    [Fact]
    public async Task A_leader_who_is_suspended_neither_reveals_nor_closes()
    {
        using var open = await SessionSteps.OpenAsync(app);
        using var revealed = await SessionSteps.OpenAsync(app);
        await revealed.StepAsync(revealed.Leader, "Reveal");
        await SuspendOwnerAsync(open.Group);
        await SuspendOwnerAsync(revealed.Group);

        await AssertForbiddenAsync(open.Leader, $"{open.Address}?handler=Reveal");
        await AssertForbiddenAsync(revealed.Leader, $"{revealed.Address}?handler=Close", $"{revealed.Address}/compare/1/1?handler=Agree");

        Assert.NotNull((await open.Ben.OpenAsync(open.Address)).QuerySelector(".session-blind"));
        Assert.Null((await revealed.Leader.OpenAsync(revealed.Address)).QuerySelector("form[action$=Close]"));
    }

    private static async Task AssertForbiddenAsync(Browser browser, params string[] addresses)
    {
        var token = await browser.TokenAsync();
        foreach (var address in addresses)
            Assert.Equal((address, HttpStatusCode.Forbidden), (address, (await browser.PostAsync(address, token, ("Name", "Taken over"), ("Title", "Taken over"))).StatusCode));
    }

    private Task<bool> SuspendOwnerAsync(long group) => app.WithAsync<Suspending, bool>(async suspending =>
    {
        var owner = await app.WithLibraryAsync(library => library.GroupMembers.SingleAsync(member => member.GroupId == group && member.Role == GroupRole.Owner, Cancel));
        await suspending.SetAsync(owner.AccountId, app.Clock.GetUtcNow().UtcDateTime.AddDays(7), "A test.", Cancel);
        await suspending.RefreshAsync(Cancel);
        return true;
    });
}
