using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Core.Drafts;
using PsyLit.Core.Groups;
using PsyLit.Web.Security;
using PsyLit.Web.Tests.Moderation;
using PsyLit.Web.Tests.Pages.Groups;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Collections;

/// <summary>The form of a collection loses no text, overwrites none that was saved in another tab, and shows a collection to a group and to nobody else.</summary>
public sealed class SharedEditingTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task Two_tabs_that_change_a_description_are_put_together_and_the_writer_chooses()
    {
        using var owner = await app.OpenBrowserAsync(Role.Annotator);
        var id = await MakeAsync(owner, "Two tabs");
        await SaveAsync(owner, id, ("Description", "Trials of psilocybin in depression"));
        var (first, second) = (await owner.OpenAsync($"/collections/{id}/edit"), await owner.OpenAsync($"/collections/{id}/edit"));
        using (await owner.SubmitAsync(first, "form.collection-form", ("Description", "Trials of psilocybin in major depression")))
        {
        }

        using var refused = await owner.SubmitAsync(second, "form.collection-form", ("Description", "Controlled trials of psilocybin in depression"));
        var conflict = await Browser.ReadAsync(refused);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("Controlled trials of psilocybin in major depression", ((IHtmlTextAreaElement)conflict.QuerySelector("#collection-about")!).Value);
        Assert.Equal("Trials of psilocybin in major depression", await DescriptionAsync(id));

        using var undecided = await owner.SubmitAsync(conflict, "form.collection-form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, undecided.StatusCode);
        using var decided = await owner.SubmitAsync(await Browser.ReadAsync(undecided), "form.collection-form", ("Choice", "merged"));
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        Assert.Equal("Controlled trials of psilocybin in major depression", await DescriptionAsync(id));
    }

    [Fact]
    public async Task Two_tabs_that_change_a_note_are_put_together_and_the_writer_chooses()
    {
        using var owner = await app.OpenBrowserAsync(Role.Annotator);
        var (id, article) = (await MakeAsync(owner, "Two notes"), await app.AddArticleAsync());
        using (await owner.PostAsync("/collections/add", ("article", $"{article}"), ("collection", $"{id}"), await owner.TokenAsync()))
        using (await owner.SubmitAsync(await owner.OpenAsync($"/collections/{id}"), ".collected-edit form", ("note", "The dose is low")))
        {
        }

        var (first, second) = (await owner.OpenAsync($"/collections/{id}"), await owner.OpenAsync($"/collections/{id}"));
        using (await owner.SubmitAsync(first, ".collected-edit form", ("note", "The dose is very low")))
        {
        }

        using var refused = await owner.SubmitAsync(second, ".collected-edit form", ("note", "One dose is low"));
        Assert.Equal((HttpStatusCode.Conflict, "The dose is very low"), (refused.StatusCode, await NoteAsync(id)));
        using var undecided = await owner.SubmitAsync(await Browser.ReadAsync(refused), "form.collection-form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, undecided.StatusCode);
        using var decided = await owner.SubmitAsync(await Browser.ReadAsync(undecided), "form.collection-form", ("Choice", "merged"));
        Assert.Equal(($"/collections/{id}?page=1#record-{article}", "One dose is very low"), (decided.Headers.Location!.OriginalString, await NoteAsync(id)));
    }

    [Theory]
    [InlineData("mine", "Mine")]
    [InlineData("saved", "Saved")]
    public async Task One_of_the_two_can_be_chosen_as_it_is(string choice, string text)
    {
        using var owner = await app.OpenBrowserAsync(Role.Annotator);
        var id = await MakeAsync(owner, "Choice");
        var late = await owner.OpenAsync($"/collections/{id}/edit");
        await SaveAsync(owner, id, ("Description", "Saved"));

        using var refused = await owner.SubmitAsync(late, "form.collection-form", ("Description", "Mine"));
        using var undecided = await owner.SubmitAsync(await Browser.ReadAsync(refused), "form.collection-form", ("Choice", "merged"));
        using var decided = await owner.SubmitAsync(await Browser.ReadAsync(refused), "form.collection-form", ("Choice", choice));

        // Both wrote from nothing, so that both stand between the signs, which cannot be saved.
        Assert.Contains("take the signs away", (await Browser.ReadAsync(undecided)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        Assert.Equal(text, await DescriptionAsync(id));
    }

    [Fact]
    public async Task A_form_sent_after_the_log_in_ended_stands_filled_in_again_after_the_next()
    {
        await app.AddAccountAsync("Slow Collector", Role.Annotator);
        using var owner = app.OpenBrowser();
        await owner.LogInAsync("Slow Collector");
        var id = await MakeAsync(owner, "Slow");
        var form = await owner.OpenAsync($"/collections/{id}/edit");
        app.Clock.Advance(LogInCookies.Lasts + TimeSpan.FromHours(1));

        using var sent = await owner.SubmitAsync(form, "form.collection-form", ("Description", "What this collection is for"));
        var logIn = await owner.OpenAsync(sent.Headers.Location!.OriginalString);
        Assert.Contains("What you wrote is kept", logIn.Body!.TextContent, StringComparison.Ordinal);
        using var loggedIn = await owner.SubmitAsync(logIn, "form.log-in", ("Name", "Slow Collector"), ("Password", PsyLitApp.Password));
        var again = await owner.OpenAsync(loggedIn.Headers.Location!.OriginalString);

        Assert.Equal("What this collection is for", ((IHtmlTextAreaElement)again.QuerySelector("#collection-about")!).Value);
        using var saved = await owner.SubmitAsync(again, "form.collection-form");
        Assert.Equal("What this collection is for", await DescriptionAsync(id));
        Assert.Equal(0, await app.WithLibraryAsync(library => library.Drafts.CountAsync(draft => draft.Key == DraftKey.Collection(id))));
    }

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
        var id = await MakeAsync(owner, name);

        await SaveAsync(owner, id, ("Visibility", "Group"), ("GroupId", $"{group}"));

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
        var id = await MakeAsync(owner, "Of a group");
        await SaveAsync(owner, id, ("Visibility", "Group"), ("GroupId", $"{group}"));
        await app.WithLibraryAsync(library => isClosed
            ? library.Groups.Where(one => one.Id == group).ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedAt, DateTime.UnixEpoch))
            : library.GroupMembers.Where(one => one.GroupId == group).ExecuteDeleteAsync());

        await SaveAsync(owner, id, ("Visibility", "Group"), ("Description", "New words"));

        Assert.Equal(group, await GroupOfAsync(id));
        await SaveAsync(owner, id, ("Visibility", "Group"), ("GroupId", $"{another}"));
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
        var (id, article) = (await MakeAsync(owner, "Seen by all"), await app.AddArticleAsync());
        await SaveAsync(owner, id, ("Visibility", "Public"), ("Description", "Old words"));
        await app.SuspendAsync(ann.Id);
        var token = await owner.TokenAsync();

        foreach (var handler in new[] { "edit", "records?handler=Note", "records?handler=Move", "records?handler=Remove" })
        {
            using var refused = await owner.PostAsync($"/collections/{id}/{handler}", ("Name", "New"), ("Description", "New words"), ("Visibility", "Public"), ("Article", $"{article}"), ("note", "New words"), token);
            Assert.True(refused.StatusCode == HttpStatusCode.Forbidden, $"{handler} answered {(int)refused.StatusCode}");
        }

        using var added = await owner.PostAsync("/collections/add", ("article", $"{article}"), ("collection", $"{id}"), token);
        Assert.Equal(("Old words", 0), (await DescriptionAsync(id), await app.WithLibraryAsync(library => library.CollectedArticles.CountAsync(row => row.CollectionId == id))));
        await SaveAsync(owner, id, ("Visibility", "Private"));
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
        var id = await MakeAsync(owner, "Not theirs");
        var form = await owner.OpenAsync($"/collections/{id}/edit");
        var token = ((IHtmlInputElement)form.QuerySelector("form.collection-form input[name=__RequestVerificationToken]")!).Value;

        using var refused = await owner.PostAsync($"/collections/{id}/edit", ("Name", "Not theirs"), ("Visibility", "Group"), ("GroupId", $"{group}"), ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(CollectionVisibility.Private, await app.WithLibraryAsync(library => library.Collections.Where(one => one.Id == id).Select(one => one.Visibility).SingleAsync()));
    }

    private static async Task<long> MakeAsync(Browser owner, string name)
    {
        using var made = await owner.SubmitAsync(await owner.OpenAsync("/collections"), "form.collection-new", ("Name", name));
        return long.Parse(made.Headers.Location!.OriginalString.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task SaveAsync(Browser owner, long id, params (string Name, string Value)[] fields)
    {
        var page = await owner.OpenAsync($"/collections/{id}/edit");
        foreach (var choice in page.QuerySelectorAll("input[name=Visibility]").OfType<IHtmlInputElement>())
            choice.IsChecked = choice.Value == (fields.FirstOrDefault(field => field.Name == "Visibility").Value ?? "Private");
        using var saved = await owner.SubmitAsync(page, "form.collection-form", fields);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    private Task<long> GroupAsync(string name, long owner) => app.WithLibraryAsync(async library =>
    {
        var made = new Group { Name = name, CreatedAt = DateTime.UnixEpoch };
        made.Members.Add(new GroupMember { AccountId = owner, Role = GroupRole.Owner });
        library.Add(made);
        await library.SaveChangesAsync();
        return made.Id;
    });

    private Task<string> NoteAsync(long id) => app.WithLibraryAsync(library => library.CollectedArticles.Where(row => row.CollectionId == id).Select(row => row.Note).SingleAsync());

    private Task<long?> GroupOfAsync(long id) => app.WithLibraryAsync(library => library.Collections.Where(one => one.Id == id).Select(one => one.GroupId).SingleAsync());

    private Task<string> DescriptionAsync(long id) => app.WithLibraryAsync(library => library.Collections.Where(one => one.Id == id).Select(one => one.Description).SingleAsync());
}
