using Microsoft.Playwright;
using PsyLit.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PsyLit.Browser.Tests.Journeys;

/// <summary>From many results to few: by a year of the timeline, by a mechanism in the tree, and back again.</summary>
public sealed class ResultsTests(ReadingRoom room)
{
    [Fact]
    public async Task A_bar_of_the_timeline_narrows_the_results_and_a_chip_takes_it_back()
    {
        var page = await room.OpenAsync();
        await page.GotoAsync("/search?q=psilocybin");
        var all = await page.Locator("#results-title").InnerTextAsync();

        await page.Locator(".timeline-bars a").Last.ClickAsync();

        await Expect(page.Locator(".active-filters .chip").First).ToContainTextAsync("year");
        await Expect(page.Locator("#results-title")).Not.ToHaveTextAsync(all);
        await page.Locator(".active-filters .chip").First.ClickAsync();
        await Expect(page.Locator("#results-title")).ToHaveTextAsync(all);
    }

    [Fact]
    public async Task Two_fields_and_the_enter_key_choose_a_range_of_years()
    {
        var page = await room.OpenAsync();
        await page.GotoAsync("/search?q=psilocybin");

        await page.GetByLabel("From the year").FillAsync("2019");
        await page.GetByLabel("To the year").FillAsync("2021");
        await page.GetByLabel("To the year").PressAsync("Enter");

        await Expect(page.Locator(".active-filters .chip").First).ToContainTextAsync("2019–2021");
        await Expect(page.GetByLabel("From the year")).ToHaveValueAsync("2019");
    }

    [Fact]
    public async Task The_arrow_before_a_mechanism_opens_what_is_below_it_by_keyboard()
    {
        var page = await room.OpenAsync();
        await page.GotoAsync("/search?q=psilocybin");
        var branch = page.Locator(".facet-tree > .facet-branch", new() { Has = page.Locator("details") }).First;

        await branch.Locator("summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(branch.Locator("details .facet-value").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(branch.Locator("details .facet-value").First).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task With_everything_opened_the_page_is_accessible_and_fits(ColorScheme scheme, int width)
    {
        var page = await room.OpenAsync(scheme, width);
        await page.GotoAsync("/search?q=serotonin+receptor+psilocybin&year=2015..2024" + (width < 800 ? "#facets" : ""));

        await page.EvaluateAsync("() => document.querySelectorAll('.facets details, .why').forEach(details => details.open = true)");

        await Expect(page.Locator(".timeline-table")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
    }
}
