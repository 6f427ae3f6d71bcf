using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PsyLit.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PsyLit.Browser.Tests.Journeys;

/// <summary>Records are ticked across pages, and something is done with all of them.</summary>
public sealed class SelectionTests(ReadingRoom room)
{
    [Fact]
    public async Task A_guest_ticks_on_two_pages_comes_back_selects_all_exports_cites_and_clears()
    {
        var page = await room.OpenAsync();
        await page.GotoAsync("/search?q=psilocybin");
        var (boxes, count) = (page.Locator("input[name=take]"), page.Locator("#selection [data-count]"));
        await boxes.Nth(0).ClickAsync();
        await boxes.Nth(3).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(count).ToHaveTextAsync("4");
        await page.AssertAccessibleAsync();

        // The next page, and back: nothing is lost, whether the browser asks again or remembers.
        await page.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("page=2"));
        await Expect(count).ToHaveTextAsync("4");
        await boxes.Nth(1).ClickAsync();
        await Expect(count).ToHaveTextAsync("5");
        await page.GoBackAsync();
        await Expect(count).ToHaveTextAsync("5");
        await Expect(boxes.Nth(2)).ToBeCheckedAsync();
        await Expect(boxes.Nth(4)).Not.ToBeCheckedAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Select all" }).ClickAsync();
        await Expect(page.Locator("input[name=take]:not(:checked)")).ToHaveCountAsync(0);
        var all = await page.Locator("#results-title").InnerTextAsync();
        await Expect(count).ToHaveTextAsync(Regex.Match(all, "\\d+").Value);

        await page.Locator(".selection-export summary").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "RIS" }).ClickAsync());
        Assert.Equal("psylit-selection.ris", download.SuggestedFilename);

        await page.GotoAsync("/selection");
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Cite" }).ClickAsync();
        await Expect(page.Locator("#citations li")).ToHaveCountAsync(int.Parse(Regex.Match(all, "\\d+").Value, System.Globalization.CultureInfo.InvariantCulture));
        await page.AssertAccessibleAsync();

        await page.GotoAsync("/search?q=psilocybin");
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Expect(page.Locator("#selection")).ToHaveAttributeAsync("data-selected", "0");
        await Expect(page.Locator("input[name=take]:checked")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Ticked_records_become_a_collection_that_can_be_ordered_noted_and_shared(ColorScheme scheme, int width)
    {
        var page = await room.OpenAsync(scheme, width);
        await room.LogInAsAdministratorAsync(page);
        await page.GotoAsync("/search?q=ketamine");
        var boxes = page.Locator("input[name=take]");
        await boxes.Nth(0).ClickAsync();
        await boxes.Nth(1).ClickAsync();
        await page.AssertFitsAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Collect" }).ClickAsync();
        await page.AssertAccessibleAsync();
        await page.GetByLabel("name of a new", new() { Exact = false }).FillAsync($"Ketamine at {width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add them all" }).ClickAsync();

        var titles = page.Locator(".entry-title a");
        var second = await titles.Nth(1).InnerTextAsync();
        await page.Locator(".collected-edit summary").Nth(1).ClickAsync();
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Up" }).ClickAsync();
        await Expect(titles.Nth(0)).ToHaveTextAsync(second);
        await page.Locator(".collected-edit summary").First.ClickAsync();
        await page.GetByLabel("Note").First.FillAsync("Read the supplement.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the note" }).First.ClickAsync();
        await Expect(page.Locator(".collected-note")).ToHaveTextAsync("Read the supplement.");

        await page.GetByRole(AriaRole.Link, new() { Name = "Edit and share" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        await page.AssertAccessibleAsync();
        var link = await page.Locator("#share-link").InnerTextAsync();
        var guest = await room.OpenAsync(scheme, width);
        await guest.GotoAsync(link);
        await Expect(guest.Locator(".collected-note")).ToHaveTextAsync("Read the supplement.");
        await guest.AssertAccessibleAsync();

        await page.GotoAsync("/collections");
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
    }
}
