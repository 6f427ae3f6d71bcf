using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Accounts;

/// <summary>Item 8: a moderator's is a duty beside a role.</summary>
public sealed class ModeratorRoleTests : IAsyncDisposable
{
    private readonly PsyLitApp _app = new();

    [Fact]
    public async Task An_administrator_makes_somebody_moderator_and_takes_it_back_and_their_role_stays()
    {
        using var admin = await _app.OpenBrowserAsync(Role.Admin);
        var curator = await _app.AddAccountAsync("Cleo Curator", Role.Curator);

        using (await admin.SubmitAsync(await admin.OpenAsync("/accounts"), $"#account-{curator.Id} .give-moderator"))
        {
        }

        Assert.Equal([Role.Curator, Role.Moderator], await RolesAsync(curator.Id));
        using (await admin.SubmitAsync(await admin.OpenAsync("/accounts"), $"#account-{curator.Id} .give-role", ("Role", Role.Annotator)))
        {
        }

        Assert.Equal([Role.Annotator, Role.Moderator], await RolesAsync(curator.Id));
        using (await admin.SubmitAsync(await admin.OpenAsync("/accounts"), $"#account-{curator.Id} .give-moderator"))
        {
        }

        Assert.Equal([Role.Annotator], await RolesAsync(curator.Id));
    }

    [Theory]
    [InlineData(Role.Moderator, Role.Moderator, true)]
    [InlineData(Role.Admin, Role.Moderator, true)]
    [InlineData(Role.Curator, Role.Moderator, false)]
    [InlineData(Role.Moderator, Role.Curator, false)]
    [InlineData(Role.Moderator, Role.Reader, false)]
    [InlineData(Role.Admin, Role.Reader, true)]
    public void The_duty_stands_beside_the_ladder_and_an_administrator_has_both(string held, string asked, bool has) =>
        Assert.Equal(has, new Visitor(1, [held]).IsAtLeast(asked));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task<List<string>> RolesAsync(long id) => _app.WithLibraryAsync(library =>
        library.UserRoles.Where(held => held.UserId == id).Join(library.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name!).OrderBy(name => name).ToListAsync());
}
