using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PsyLit.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PsyLit.Browser.Tests.Journeys;

/// <summary>The search box completes what is typed, by keyboard, mouse and finger.</summary>
public sealed class SuggestionTests(ReadingRoom room)
{
    [Fact]
    public async Task By_keyboard_a_suggestion_takes_the_place_of_the_word_at_the_cursor_and_a_second_Enter_searches()
    {
        var page = await room.OpenAsync();
        var (box, options) = await OpenAsync(page, "/search");
        await box.PressSequentiallyAsync("mice 5ht2");
        await Expect(options.First).ToBeVisibleAsync();
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.Locator(".searchbox [role=status]")).ToHaveTextAsync(new Regex("^\\d+ suggestions$"));
        await page.AssertAccessibleAsync();

        await box.PressAsync("ArrowDown");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", (await options.First.GetAttributeAsync("id"))!);
        await box.PressAsync("ArrowUp");
        await Expect(options.Last).ToHaveAttributeAsync("aria-selected", "true");
        await box.PressAsync("ArrowDown");
        await box.PressAsync("Enter");

        await Expect(box).ToHaveValueAsync(new Regex("^mice mechanism:\"5-HT2.*\" $"));
        await Expect(options).ToHaveCountAsync(0);
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        Assert.EndsWith("/search", page.Url, StringComparison.Ordinal);
        await box.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("q=mice"));
        await Expect(page.Locator("#reading")).ToContainTextAsync("read as");
    }

    [Fact]
    public async Task Escape_closes_the_list_and_keeps_the_words_and_Enter_alone_sends_them_as_typed()
    {
        var page = await room.OpenAsync();
        var (box, options) = await OpenAsync(page, "/concepts");
        await box.PressSequentiallyAsync("psiloc");
        await Expect(options.First).ToBeVisibleAsync();

        await box.PressAsync("Escape");
        await Expect(options).ToHaveCountAsync(0);
        await Expect(box).ToHaveValueAsync("psiloc");
        await box.PressAsync("ArrowDown");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        // Going on in the text leaves the list.
        await box.PressAsync("End");
        await Expect(box).Not.ToHaveAttributeAsync("aria-activedescendant", new Regex("."));
        await box.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("/search\\?q=psiloc$"));
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task A_click_chooses_and_the_list_fits_the_page(ColorScheme scheme, int width)
    {
        var page = await room.OpenAsync(scheme, width);
        var (box, options) = await OpenAsync(page, "/");
        await box.PressSequentiallyAsync("ketan");
        await Expect(options.First).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();

        await options.Filter(new() { HasText = "Ketanserin" }).First.ClickAsync();

        await Expect(box).ToHaveValueAsync(new Regex("^compound:Ketanserin $"));
        await Expect(box).ToBeFocusedAsync();
        await Expect(options).ToHaveCountAsync(0);
    }

    private static async Task<(ILocator Box, ILocator Options)> OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        // The script has taken the box over.
        var box = page.GetByRole(AriaRole.Combobox).First;
        await Expect(box).ToHaveAttributeAsync("aria-controls", new Regex("suggestions$"));
        return (box, page.GetByRole(AriaRole.Option));
    }
}
