using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Core.Groups;
using PsyLit.Web.Tests.Moderation;
using PsyLit.Web.Tests.Pages.Groups;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Collections;

/// <summary>The form of a collection shows it to a group and to nobody else.</summary>
public sealed class GroupCollectionTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task A_collection_for_a_group_is_read_by_its_members_and_is_not_there_for_anybody_else()
    {
        var ann = await app.AddAccountAsync($"Ann {Guid.NewGuid():N}"[..20], Role.Annotator);
        var ben = await app.AddAccountAsync($"Ben {Guid.NewGuid():N}"[..20], Role.Reader);
        var group = await app.WithLibraryAsync(async library =>
        {
            var made = new Group { Name = "Readers of May", CreatedAt = DateTime.UnixEpoch };
            made.Members.Add(new GroupMember { AccountId = ann.Id, Role = GroupRole.Owner });
            made.Members.Add(new GroupMember { AccountId = ben.Id });
            library.Add(made);
            await library.SaveChangesAsync();
            return made.Id;
        });
        using var owner = app.OpenBrowser();
        await owner.LogInAsync(ann.UserName!);
        using var member = app.OpenBrowser();
        await member.LogInAsync(ben.UserName!);
        var name = $"Wombat dossier {Guid.NewGuid():N}";
        var id = await owner.MakeCollectionAsync(name);

        await owner.SaveCollectionAsync(id, ("Visibility", "Group"), ("GroupId", $"{group}"));

        Assert.Contains("for Readers of May", (await member.OpenAsync($"/collections/{id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(name, (await member.OpenAsync("/collections")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync($"/collections/{id}/edit")).StatusCode);
        foreach (var role in new[] { "guest", Role.Annotator, Role.Admin })
        {
            using var other = role == "guest" ? app.OpenBrowser() : await app.OpenBrowserAsync(role);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/collections/{id}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/collections/{id}/export?format=ris")).StatusCode);
            Assert.DoesNotContain(name, (await other.OpenAsync("/collections")).Body!.TextContent, StringComparison.Ordinal);
        }

        await app.WithLibraryAsync(library => library.GroupMembers.Where(one => one.AccountId == ben.Id).ExecuteDeleteAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"/collections/{id}")).StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_collection_of_a_group_that_was_closed_or_left_stays_with_it_when_it_is_edited(bool isClosed)
    {
        var ann = await app.AddAccountAsync($"Ann {Guid.NewGuid():N}"[..20], Role.Annotator);
        var (group, another) = (await GroupAsync("Was theirs", ann.Id), await GroupAsync("Another", ann.Id));
        using var owner = app.OpenBrowser();
        await owner.LogInAsync(ann.UserName!);
        var id = await owner.MakeCollectionAsync("Of a group");
        await owner.SaveCollectionAsync(id, ("Visibility", "Group"), ("GroupId", $"{group}"));
        await app.WithLibraryAsync(library => isClosed
            ? library.Groups.Where(one => one.Id == group).ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedAt, DateTime.UnixEpoch))
            : library.GroupMembers.Where(one => one.GroupId == group).ExecuteDeleteAsync());

        await owner.SaveCollectionAsync(id, ("Visibility", "Group"), ("Description", "New words"));

        Assert.Equal(group, await GroupOfAsync(id));
        await owner.SaveCollectionAsync(id, ("Visibility", "Group"), ("GroupId", $"{another}"));
        Assert.Equal(another, await GroupOfAsync(id));
        using var refused = await owner.PostAsync($"/collections/{id}/edit", ("Name", "Of a group"), ("Visibility", "Group"), ("GroupId", $"{group}"), await owner.TokenAsync());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, (long?)another), (refused.StatusCode, await GroupOfAsync(id)));
    }

    [Fact]
    public async Task Who_may_not_write_for_others_any_more_changes_nothing_that_others_see_and_can_take_it_back()
    {
        var ann = await app.AddAccountAsync($"Ann {Guid.NewGuid():N}"[..20], Role.Annotator);
        using var owner = app.OpenBrowser();
        await owner.LogInAsync(ann.UserName!);
        var (id, article) = (await owner.MakeCollectionAsync("Seen by all"), await app.AddArticleAsync());
        await owner.SaveCollectionAsync(id, ("Visibility", "Public"), ("Description", "Old words"));
        await app.SuspendAsync(ann.Id);
        var token = await owner.TokenAsync();

        foreach (var handler in new[] { "edit", "records?handler=Note", "records?handler=Move", "records?handler=Remove" })
        {
            using var refused = await owner.PostAsync($"/collections/{id}/{handler}", ("Name", "New"), ("Description", "New words"), ("Visibility", "Public"), ("Article", $"{article}"), ("note", "New words"), token);
            Assert.True(refused.StatusCode == HttpStatusCode.Forbidden, $"{handler} answered {(int)refused.StatusCode}");
        }

        using var added = await owner.PostAsync("/collections/add", ("article", $"{article}"), ("collection", $"{id}"), token);
        Assert.Equal(("Old words", 0), (await app.DescriptionAsync(id), await app.WithLibraryAsync(library => library.CollectedArticles.CountAsync(row => row.CollectionId == id))));
        await owner.SaveCollectionAsync(id, ("Visibility", "Private"));
        using var guest = app.OpenBrowser();
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync($"/collections/{id}")).StatusCode);
    }

    [Fact]
    public async Task A_group_of_others_cannot_be_chosen()
    {
        var group = await app.WithLibraryAsync(async library =>
        {
            var made = new Group { Name = "Strangers", CreatedAt = DateTime.UnixEpoch };
            library.Add(made);
            await library.SaveChangesAsync();
            return made.Id;
        });
        using var owner = await app.OpenBrowserAsync(Role.Annotator);
        var id = await owner.MakeCollectionAsync("Not theirs");
        var form = await owner.OpenAsync($"/collections/{id}/edit");
        var token = ((IHtmlInputElement)form.QuerySelector("form.collection-form input[name=__RequestVerificationToken]")!).Value;

        using var refused = await owner.PostAsync($"/collections/{id}/edit", ("Name", "Not theirs"), ("Visibility", "Group"), ("GroupId", $"{group}"), ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(CollectionVisibility.Private, await app.WithLibraryAsync(library => library.Collections.Where(one => one.Id == id).Select(one => one.Visibility).SingleAsync()));
    }

    private Task<long> GroupAsync(string name, long owner) => app.WithLibraryAsync(async library =>
    {
        var made = new Group { Name = name, CreatedAt = DateTime.UnixEpoch };
        made.Members.Add(new GroupMember { AccountId = owner, Role = GroupRole.Owner });
        library.Add(made);
        await library.SaveChangesAsync();
        return made.Id;
    });

    private Task<long?> GroupOfAsync(long id) => app.WithLibraryAsync(library => library.Collections.Where(one => one.Id == id).Select(one => one.GroupId).SingleAsync());
}
