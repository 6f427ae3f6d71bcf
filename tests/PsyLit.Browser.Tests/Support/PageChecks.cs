using System.Diagnostics;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PsyLit.Browser.Tests.Support;

/// <summary>What must hold on every page, whatever state it is in.</summary>
internal static class PageChecks
{
    /// <summary>Asks for the page again until something is there that comes from work in the background.</summary>
    public static async Task ReloadUntilAsync(this IPage page, ILocator something)
    {
        var began = Stopwatch.GetTimestamp();
        while (await something.CountAsync() == 0)
        {
            Assert.True(Stopwatch.GetElapsedTime(began).TotalMilliseconds < ReadingRoom.BackgroundPatience, $"{page.Url} still does not show what it is to show.");
            await page.WaitForTimeoutAsync(500);
            await page.ReloadAsync();
        }
    }

    /// <summary>axe-core finds no violation.</summary>
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        // A page that has just taken another's place is read before its style sheets are there. The page is asked: the event of its being loaded can
        // come before somebody waits for it, and then not again.
        await page.WaitForFunctionAsync("() => document.readyState === 'complete'");
        // Of what holds only the names are needed, not every element it holds for.
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.True(
            result.Violations.Length == 0,
            $"{page.Url}\n" + string.Join('\n', result.Violations.Select(violation =>
                $"{violation.Id}: {violation.Help}\n  {string.Join("\n  ", violation.Nodes.Select(node => node.Html))}")));
    }

    /// <summary>Nothing is wider than the window.</summary>
    public static async Task AssertFitsAsync(this IPage page)
    {
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width == page.ViewportSize!.Width, $"{page.Url} is {width} wide in a window of {page.ViewportSize.Width}.");
    }
}
