using System.Net;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.SavedSearches;

public sealed class SavedSearchTests
{
    [Fact]
    public async Task A_saved_search_counts_what_came_in_since_the_last_look_and_no_more_after_it()
    {
        await using var app = new PsyLitApp();
        await app.BringInAsync("Psilocybin before the search was saved");
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        var id = await app.SaveSearchAsync(reader, "psilocybin", "My compound");

        var atFirst = await reader.OpenAsync("/searches");
        await app.BringInAsync("Psilocybin after it");
        await app.BringInAsync("Something else after it");
        var later = await reader.OpenAsync("/searches");
        using var opened = await reader.GetAsync($"/searches/{id}?first=new");
        var afterLook = await reader.OpenAsync("/searches");

        Assert.Empty(atFirst.QuerySelectorAll(".badge-new"));
        Assert.StartsWith("1", later.QuerySelector(".badge-new")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("/search?q=psilocybin&sort=added", opened.Headers.Location?.OriginalString);
        Assert.Empty(afterLook.QuerySelectorAll(".badge-new"));
    }

    [Fact]
    public async Task Filters_belong_to_what_is_saved_and_to_what_is_counted()
    {
        await using var app = new PsyLitApp();
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        using var saved = await reader.SubmitAsync(await reader.OpenAsync("/searches/new?q=trial&compound=psilocybin&sort=newest"), "form.saved-new", ("name", "Trials"));
        await app.BringInAsync("A trial of psilocybin");
        await app.BringInAsync("A trial of ketamine");

        var list = await reader.OpenAsync("/searches");
        using var opened = await reader.GetAsync(list.QuerySelector(".saved-name a")!.GetAttribute("href")!);

        Assert.StartsWith("1", list.QuerySelector(".badge-new")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("/search?q=trial&compound=psilocybin&sort=newest", opened.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_page_fetched_ahead_is_no_look()
    {
        await using var app = new PsyLitApp();
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        var id = await app.SaveSearchAsync(reader, "psilocybin", "My compound");
        await app.BringInAsync("Psilocybin after it");

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/searches/{id}", UriKind.Relative));
        request.Headers.Add("Sec-Purpose", "prefetch");
        using var ahead = await reader.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.NotEqual(HttpStatusCode.Redirect, ahead.StatusCode);
        Assert.NotEmpty((await reader.OpenAsync("/searches")).QuerySelectorAll(".badge-new"));
    }

    [Fact]
    public async Task Guests_are_sent_to_log_in_and_come_back_to_what_they_wanted_to_save()
    {
        await using var app = new PsyLitApp();
        await app.BringInAsync("Psilocybin");
        var account = await app.AddAccountAsync("Ann Reader", Role.Reader);
        using var guest = app.OpenBrowser();

        var save = (await guest.OpenAsync("/search?q=psilocybin")).QuerySelector(".keep a[href^='/searches/new']")!.GetAttribute("href")!;
        using var sent = await guest.GetAsync(save);
        using var back = await guest.SubmitAsync(await guest.OpenAsync(sent.Headers.Location!.OriginalString), "form.log-in", ("Name", account.UserName!), ("Password", PsyLitApp.Password));

        Assert.Equal("/searches/new?q=psilocybin", back.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Renaming_and_deleting_change_the_list_and_deleting_can_be_undone()
    {
        await using var app = new PsyLitApp();
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        await app.SaveSearchAsync(reader, "psilocybin", "Before");

        using var renamed = await reader.SubmitAsync(await reader.OpenAsync("/searches"), ".saved-rename form", ("name", "After"));
        var list = await reader.OpenAsync("/searches");
        using var deleted = await reader.SubmitAsync(list, "form.saved-delete");
        var without = await reader.OpenAsync("/searches");
        using var undone = await reader.SubmitAsync(without, ".page-message form");

        Assert.Equal("After", list.QuerySelector(".saved-name a")?.TextContent);
        Assert.Empty(without.QuerySelectorAll(".saved-name"));
        Assert.Equal("After", (await reader.OpenAsync("/searches")).QuerySelector(".saved-name a")?.TextContent);
    }

    [Fact]
    public async Task Nobody_reaches_the_searches_of_somebody_else()
    {
        await using var app = new PsyLitApp();
        using var owner = await app.OpenBrowserAsync(Role.Reader);
        using var other = await app.OpenBrowserAsync(Role.Admin);
        var id = await app.SaveSearchAsync(owner, "psilocybin", "Only mine");
        await app.SaveSearchAsync(other, "ketamine", "Another");
        var form = await other.OpenAsync("/searches");

        using var opened = await other.GetAsync($"/searches/{id}");
        foreach (var handler in new[] { "Rename", "Delete", "Restore" })
        {
            form.QuerySelector("form.saved-delete")!.SetAttribute("action", $"/searches/{id}?handler={handler}");
            using var posted = await other.SubmitAsync(form, "form.saved-delete");
            Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, opened.StatusCode);
        Assert.DoesNotContain("Only mine", form.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Only mine", (await owner.OpenAsync("/searches")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("psilocybin", 101, "at most 100 characters")]
    [InlineData("(psilocybin", 5, "never closed")]
    public async Task What_cannot_be_saved_says_why_and_keeps_what_was_typed(string query, int length, string reason)
    {
        await using var app = new PsyLitApp();
        using var reader = await app.OpenBrowserAsync(Role.Reader);

        using var refused = await reader.SubmitAsync(
            await reader.OpenAsync("/searches/new?q=" + Uri.EscapeDataString(query)), "form.saved-new", ("name", new string('a', length)));
        var page = await Browser.ReadAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(reason, page.QuerySelector(".field-error")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(new string('a', length), page.QuerySelector("#name")?.GetAttribute("value"));
        Assert.Equal(0, await app.WithLibraryAsync(library => Task.FromResult(library.SavedSearches.Count())));
    }

    [Fact]
    public async Task The_start_page_shows_them_to_their_owner_only()
    {
        await using var app = new PsyLitApp();
        await app.BringInAsync("Psilocybin");
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        using var guest = app.OpenBrowser();
        await app.SaveSearchAsync(reader, "psilocybin", "My compound");
        await app.BringInAsync("Psilocybin again");

        Assert.Contains("1 new", (await reader.OpenAsync("/")).QuerySelector(".own-searches")?.TextContent, StringComparison.Ordinal);
        Assert.Null((await guest.OpenAsync("/")).QuerySelector(".own-searches"));
    }
}
