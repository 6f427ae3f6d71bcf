using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PsyLit.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PsyLit.Browser.Tests.Journeys;

/// <summary>A search by keyboard alone; the single keys are told, never heard while typing, and can be switched off.</summary>
public sealed class KeyboardTests(ReadingRoom room)
{
    [Fact]
    public async Task A_reader_searches_moves_ticks_and_opens_without_a_mouse()
    {
        var page = await OpenAsync("/search");
        var titles = page.Locator(".entry-title a");

        // In the box every key is a letter.
        await page.Keyboard.PressAsync("/");
        var box = page.Locator("#q");
        await Expect(box).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("jkx?");
        await Expect(box).ToHaveValueAsync("jkx?");
        await Expect(page.Locator("#keyboard-help")).Not.ToBeVisibleAsync();
        await box.FillAsync("psilocybin");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("q=psilocybin"));
        await ReadyAsync(page);

        await page.Keyboard.PressAsync("j");
        await Expect(titles.Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await Expect(titles.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("x");
        await Expect(page.Locator("input[name=take]").Nth(1)).ToBeCheckedAsync();
        await Expect(page.Locator("#selection [data-count]")).ToHaveTextAsync("1");
        // From the box itself the keys go on, because nothing is typed there.
        await page.Locator("input[name=take]").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(titles.Nth(2)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");

        var href = await titles.Nth(1).GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(href!.Split('?')[0])));
    }

    [Theory]
    [InlineData("/search", "j", "c")]
    [InlineData("/articles/1", "c", "x")]
    [InlineData("/concepts", "/", "x")]
    public async Task The_help_lists_what_the_page_knows_and_nothing_else(string address, string known, string unknown)
    {
        var page = await OpenAsync(address);

        await page.Keyboard.PressAsync("?");

        var help = page.Locator("#keyboard-help");
        await Expect(help).ToBeVisibleAsync();
        await Expect(Key(help, known)).ToBeVisibleAsync();
        await Expect(Key(help, unknown)).Not.ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(help).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task Switched_off_the_keys_stay_off_on_the_next_page_and_can_be_switched_on_again()
    {
        var page = await OpenAsync("/search");
        await page.Keyboard.PressAsync("?");
        await page.GetByLabel("Switch single keys off").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

        await page.GotoAsync("/search?q=psilocybin");
        await ReadyAsync(page);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#keyboard-help")).Not.ToBeVisibleAsync();
        await Expect(page.Locator(".entry-title a:focus")).ToHaveCountAsync(0);

        // The help stays within reach of those who switched them off.
        await page.Locator("[data-opens=keyboard-help]").ClickAsync();
        await page.GetByLabel("Switch single keys off").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".entry-title a").First).ToBeFocusedAsync();
    }

    private static ILocator Key(ILocator help, string key) => help.Locator("kbd").Filter(new() { HasTextRegex = new Regex($"^{Regex.Escape(key)}$") }).First;

    private async Task<IPage> OpenAsync(string address)
    {
        var page = await room.OpenAsync();
        await page.GotoAsync(address);
        await ReadyAsync(page);
        return page;
    }

    // The script listens once the search box is a combobox: modules run in the order of the page.
    private static Task ReadyAsync(IPage page) => Expect(page.Locator("input[role=combobox]").First).ToBeAttachedAsync();
}
