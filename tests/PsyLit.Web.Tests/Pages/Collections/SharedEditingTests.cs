using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts;
using PsyLit.Web.Security;
using PsyLit.Web.Tests.Pages.Groups;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Collections;

/// <summary>The form of a collection loses no text and overwrites none that was saved in another tab.</summary>
public sealed class SharedEditingTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task Two_tabs_that_change_a_description_are_put_together_and_the_writer_chooses()
    {
        using var owner = await app.OpenBrowserAsync(Role.Annotator);
        var id = await owner.MakeCollectionAsync("Two tabs");
        await owner.SaveCollectionAsync(id, ("Description", "Trials of psilocybin in depression"));
        var (first, second) = (await owner.OpenAsync($"/collections/{id}/edit"), await owner.OpenAsync($"/collections/{id}/edit"));
        using (await owner.SubmitAsync(first, "form.collection-form", ("Description", "Trials of psilocybin in major depression")))
        {
        }

        using var refused = await owner.SubmitAsync(second, "form.collection-form", ("Description", "Controlled trials of psilocybin in depression"));
        var conflict = await Browser.ReadAsync(refused);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("Controlled trials of psilocybin in major depression", ((IHtmlTextAreaElement)conflict.QuerySelector("#collection-about")!).Value);
        Assert.Equal("Trials of psilocybin in major depression", await app.DescriptionAsync(id));

        using var undecided = await owner.SubmitAsync(conflict, "form.collection-form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, undecided.StatusCode);
        using var decided = await owner.SubmitAsync(await Browser.ReadAsync(undecided), "form.collection-form", ("Choice", "merged"));
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        Assert.Equal("Controlled trials of psilocybin in major depression", await app.DescriptionAsync(id));
    }

    [Fact]
    public async Task Two_tabs_that_change_a_note_are_put_together_and_the_writer_chooses()
    {
        using var owner = await app.OpenBrowserAsync(Role.Annotator);
        var (id, article) = (await owner.MakeCollectionAsync("Two notes"), await app.AddArticleAsync());
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
        var id = await owner.MakeCollectionAsync("Choice");
        var late = await owner.OpenAsync($"/collections/{id}/edit");
        await owner.SaveCollectionAsync(id, ("Description", "Saved"));

        using var refused = await owner.SubmitAsync(late, "form.collection-form", ("Description", "Mine"));
        using var undecided = await owner.SubmitAsync(await Browser.ReadAsync(refused), "form.collection-form", ("Choice", "merged"));
        using var decided = await owner.SubmitAsync(await Browser.ReadAsync(refused), "form.collection-form", ("Choice", choice));

        // Both wrote from nothing, so that both stand between the signs, which cannot be saved.
        Assert.Contains("take the signs away", (await Browser.ReadAsync(undecided)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        Assert.Equal(text, await app.DescriptionAsync(id));
    }

    [Fact]
    public async Task A_form_sent_after_the_log_in_ended_stands_filled_in_again_after_the_next()
    {
        await app.AddAccountAsync("Slow Collector", Role.Annotator);
        using var owner = app.OpenBrowser();
        await owner.LogInAsync("Slow Collector");
        var id = await owner.MakeCollectionAsync("Slow");
        var form = await owner.OpenAsync($"/collections/{id}/edit");
        app.Clock.Advance(LogInCookies.Lasts + TimeSpan.FromHours(1));

        using var sent = await owner.SubmitAsync(form, "form.collection-form", ("Description", "What this collection is for"));
        var logIn = await owner.OpenAsync(sent.Headers.Location!.OriginalString);
        Assert.Contains("What you wrote is kept", logIn.Body!.TextContent, StringComparison.Ordinal);
        using var loggedIn = await owner.SubmitAsync(logIn, "form.log-in", ("Name", "Slow Collector"), ("Password", PsyLitApp.Password));
        var again = await owner.OpenAsync(loggedIn.Headers.Location!.OriginalString);

        Assert.Equal("What this collection is for", ((IHtmlTextAreaElement)again.QuerySelector("#collection-about")!).Value);
        using var saved = await owner.SubmitAsync(again, "form.collection-form");
        Assert.Equal("What this collection is for", await app.DescriptionAsync(id));
        Assert.Equal(0, await app.WithLibraryAsync(library => library.Drafts.CountAsync(draft => draft.Key == DraftKey.Collection(id))));
    }

    private Task<string> NoteAsync(long id) => app.WithLibraryAsync(library => library.CollectedArticles.Where(row => row.CollectionId == id).Select(row => row.Note).SingleAsync());
}
