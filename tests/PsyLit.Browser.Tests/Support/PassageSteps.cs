using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PsyLit.Browser.Tests.Support;

/// <summary>What readers do with the passages of a record, and what is painted then.</summary>
internal static class PassageSteps
{
    /// <summary>Opens a record and waits until its scripts run.</summary>
    public static async Task OpenRecordAsync(this IPage page, int id)
    {
        await page.GotoAsync($"/articles/{id}");
        await page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>Selects characters of the summary.</summary>
    public static async Task SelectAsync(this IPage page, int start, int end) => await page.Locator("[data-section=summary][data-length]").EvaluateAsync(
        """
        (section, [start, end]) => {
          const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
          const range = new Range();
          let passed = 0;
          while (walker.nextNode()) {
            const { length } = walker.currentNode.data;
            if (start >= passed && start < passed + length) range.setStart(walker.currentNode, start - passed);
            if (end > passed && end <= passed + length) range.setEnd(walker.currentNode, end - passed);
            passed += length;
          }
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }
        """,
        new[] { start, end });

    /// <summary>Notes something on what is selected.</summary>
    public static async Task NoteAsync(this IPage page, string text)
    {
        await page.Locator(".annotate-selection").ClickAsync();
        await page.Locator("#annotate-text").FillAsync(text);
        await page.Locator("#annotate .button-primary").ClickAsync();
        await Expect(page.Locator(".note", new() { HasText = text })).ToBeVisibleAsync();
    }

    /// <summary>The words that a highlight paints.</summary>
    public static Task<string> PaintedAsync(this IPage page, string highlight) =>
        page.EvaluateAsync<string>("name => [...CSS.highlights.get(name)].map(range => range.toString()).join('')", highlight);
}
