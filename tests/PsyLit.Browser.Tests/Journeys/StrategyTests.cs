using PsyLit.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PsyLit.Browser.Tests.Journeys;

/// <summary>A strategy copied out of an appendix, into a box of one line.</summary>
public sealed class StrategyTests(ReadingRoom room)
{
    [Fact]
    public async Task A_pasted_strategy_keeps_its_lines_and_each_is_counted()
    {
        var page = await room.OpenAsync();
        await page.GotoAsync("/search");
        await page.EvaluateAsync("""
            () => {
              const data = new DataTransfer();
              data.setData('text/plain', '1 psilocybin\n2 TrkB OR\n  BDNF\n3 1 AND 2');
              document.getElementById('q').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(page.Locator("#q")).ToHaveValueAsync("#1 psilocybin #2 TrkB OR BDNF #3 1 AND 2");

        await page.Locator("#q").PressAsync("Enter");
        await page.Locator(".story > summary").ClickAsync();
        await page.Locator(".story a", new() { HasText = "Count the records" }).ClickAsync();

        await Expect(page.Locator(".story-lines tbody tr")).ToHaveCountAsync(3);
        await Expect(page.Locator(".story-lines tbody tr .number").First).Not.ToHaveTextAsync("0");
    }
}
