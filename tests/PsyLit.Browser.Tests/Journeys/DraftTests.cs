using Microsoft.Playwright;
using PsyLit.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PsyLit.Browser.Tests.Journeys;

/// <summary>Nothing typed is lost: not by a reload, not by a second tab, not when the site dies between typing and posting.</summary>
public sealed class DraftTests(ReadingRoom room)
{
    private const string Password = "a long enough secret";

    [Fact]
    public async Task What_was_typed_outlives_the_death_of_the_site_between_typing_and_posting()
    {
        await using var site = await RunningSite.StartAsync(new Uri("http://127.0.0.1:9/"));
        var page = await room.OpenAsync();
        await RegisterAsync(page, site.Address, "crash-writer");
        await page.GotoAsync($"{site.Address}/articles/1");
        await Box(page).FillAsync("Kept by the site. ");
        await Expect(page.Locator("#comments .draft-state")).ToHaveTextAsync("Draft saved");
        await Box(page).PressSequentiallyAsync("And kept by the browser alone.");

        await site.KillAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Post comment" }).ClickAsync();
        await page.WaitForURLAsync("chrome-error://**");
        await site.StartAgainAsync();

        await page.GotoAsync($"{site.Address}/articles/1");
        await Expect(Box(page)).ToHaveValueAsync("");
        await Expect(page.Locator("#comments .draft-offer")).ToContainTextAsync("and did not post it.");
        await page.Locator("#comments .draft-offer").GetByText("Restore").ClickAsync();
        await Expect(Box(page)).ToHaveValueAsync("Kept by the site. And kept by the browser alone.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Post comment" }).ClickAsync();
        await Expect(page.Locator(".comment .prose")).ToContainTextAsync("And kept by the browser alone.");
        await page.ReloadAsync();
        await Expect(page.Locator("#comments .draft-offer")).ToHaveCountAsync(0);
        await page.GotoAsync($"{site.Address}/drafts");
        await Expect(page.GetByText("Nothing waits to be posted")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Of_a_form_with_several_texts_each_is_kept_and_offered_at_its_own_field()
    {
        var page = await room.OpenAsync();
        await room.LogInAsAdministratorAsync(page);
        await page.GotoAsync("/concepts/mescaline/edit");
        var (parents, forms) = (FieldOf("#parents"), FieldOf("#forms"));
        await parents.Locator("textarea").FillAsync("Classic psychedelics");
        await forms.Locator("textarea").FillAsync("mescaline\ninvented cactus");
        await Expect(parents.Locator(".draft-state")).ToHaveTextAsync("Draft saved");
        await Expect(forms.Locator(".draft-state")).ToHaveTextAsync("Draft saved");

        await page.ReloadAsync();
        await Expect(page.Locator(".draft-offer")).ToHaveCountAsync(2);
        await page.AssertAccessibleAsync();
        await Expect(parents.Locator(".draft-text")).ToHaveTextAsync("Classic psychedelics");
        await forms.GetByText("Restore").ClickAsync();
        await Expect(forms.Locator("textarea")).ToHaveValueAsync("mescaline\ninvented cactus");
        await page.RunAndWaitForResponseAsync(() => parents.GetByText("Discard").ClickAsync(), answer => answer.Request.Method == "DELETE" && answer.Ok);
        await Expect(parents.Locator(".draft-discarded")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(forms.Locator(".draft-offer")).ToHaveCountAsync(1);
        await Expect(parents.Locator(".draft-offer")).ToHaveCountAsync(0);
        await forms.GetByText("Discard").ClickAsync();

        ILocator FieldOf(string field) => page.Locator(".field", new() { Has = page.Locator(field) });
    }

    [Fact]
    public async Task Two_tabs_keep_a_draft_each_and_a_reload_offers_what_was_typed()
    {
        var first = await room.OpenAsync();
        await RegisterAsync(first, room.Site.Address, "two-tabs");
        await first.GotoAsync("/articles/3");
        await Box(first).FillAsync("Typed in the first tab");
        await Expect(first.Locator("#comments .draft-state")).ToHaveTextAsync("Draft saved");
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync("/articles/3");
        await second.AssertAccessibleAsync();

        // The second tab takes the first one's text over, and both go on.
        await second.Locator("#comments .draft-offer").GetByText("Restore").ClickAsync();
        await Box(second).PressSequentiallyAsync(", taken over");
        await Expect(second.Locator("#comments .draft-state")).ToHaveTextAsync("Draft saved");
        await Box(first).PressSequentiallyAsync(", going on");
        await Expect(first.Locator("#comments .draft-offer")).ToContainTextAsync("Typed in the first tab, taken over");
        await Expect(first.Locator("#comments .draft-state")).ToHaveTextAsync("Draft saved");

        // What was typed last is on its way for a moment longer than the state says.
        string[] kept = ["Typed in the first tab, going on", "Typed in the first tab, taken over"];
        for (var look = 0; look < 60; look++)
        {
            await second.GotoAsync("/drafts");
            if (kept.SequenceEqual(await second.Locator(".draft-text").AllInnerTextsAsync()))
                break;
            await Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);
        }

        await Expect(second.Locator(".draft-text")).ToHaveTextAsync(kept);
        await second.AssertAccessibleAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "Post comment" }).ClickAsync();
        await Expect(first.Locator(".comment .prose", new() { HasText = "going on" })).ToBeVisibleAsync();
        await Expect(first.Locator("#comments .draft-offer")).ToContainTextAsync("taken over");
        await first.Locator("#comments .draft-offer").GetByText("Discard").ClickAsync();
        await Expect(first.Locator("#comments .draft-discarded")).ToContainTextAsync("Discarded.");

        // Left in the middle of a word.
        await Box(first).FillAsync("Half a");
        await first.ReloadAsync();
        await Expect(first.Locator("#comments .draft-offer").First).ToContainTextAsync("Half a");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task An_edit_in_two_tabs_shows_both_wordings_and_saves_what_is_chosen(ColorScheme scheme, int width)
    {
        var page = await room.OpenAsync(scheme, width);
        await RegisterAsync(page, room.Site.Address, $"editor-{width}");
        await page.GotoAsync("/articles/4");
        await Box(page).FillAsync("The sample was small and the effect was large.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Post comment" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit", Exact = true }).Last.ClickAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url);
        await Box(page, "The comment").FillAsync("The sample was tiny and the effect was large.");
        await Box(other, "The comment").FillAsync("The sample was small and the effect was modest.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.Locator(".comment .prose", new() { HasText = "tiny" }).Last).ToBeVisibleAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(other.Locator("#saved-text mark")).ToContainTextAsync(["tiny"]);
        await Expect(other.Locator("#mine-text mark").Last).ToContainTextAsync("modest");
        await Expect(Box(other, "The comment")).ToHaveValueAsync("The sample was tiny and the effect was modest.");
        await other.AssertAccessibleAsync();
        await other.AssertFitsAsync();
        await other.GetByText("Both together").ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(other.Locator(".comment .prose", new() { HasText = "tiny and the effect was modest" }).Last).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task A_form_sent_after_the_log_in_had_ended_stands_filled_in_again_and_its_drafts_go_with_it(ColorScheme scheme, int width)
    {
        var page = await room.OpenAsync(scheme, width);
        await RegisterAsync(page, room.Site.Address, $"forgotten-{width}");
        await page.GotoAsync("/groups");
        await page.GetByLabel("New group").FillAsync($"Readers at {width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await page.GotoAsync(page.Url.Split('#')[0] + "/edit");
        var (name, about) = (page.Locator(".field", new() { Has = page.Locator("#Name") }), page.Locator(".field", new() { Has = page.Locator("#Description") }));
        await name.Locator("input.input").FillAsync("Readers of everything");
        await about.Locator("textarea").FillAsync("What we are for");
        await Expect(name.Locator(".draft-state")).ToHaveTextAsync("Draft saved");
        await Expect(about.Locator(".draft-state")).ToHaveTextAsync("Draft saved");
        await page.AssertAccessibleAsync();

        await page.Context.ClearCookiesAsync(new() { Name = "psylit.login" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByText("What you wrote is kept")).ToBeVisibleAsync();
        await page.GetByLabel("Name or e-mail address").FillAsync($"forgotten-{width}");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();

        await Expect(page.Locator("#unsent")).ToBeInViewportAsync();
        await Expect(name.Locator("input.input")).ToHaveValueAsync("Readers of everything");
        await Expect(about.Locator("textarea")).ToHaveValueAsync("What we are for");
        await Expect(page.Locator(".draft-offer")).ToHaveCountAsync(0);
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
        await about.Locator("textarea").FillAsync("What we are for together");
        await Expect(about.Locator(".draft-state")).ToHaveTextAsync("Draft saved");
        await Expect(page.Locator(".draft-offer")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Readers of everything" })).ToBeVisibleAsync();
        await Expect(page.GetByText("What we are for together")).ToBeVisibleAsync();
        await page.GotoAsync("/drafts");
        await Expect(page.GetByText("Nothing waits to be posted")).ToBeVisibleAsync();
    }

    private static ILocator Box(IPage page, string label = "Your comment") => page.GetByLabel(label);

    private static async Task RegisterAsync(IPage page, string site, string name)
    {
        await page.GotoAsync($"{site}/account/register");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = name })).ToBeVisibleAsync();
    }
}
