using Microsoft.Playwright;
using PsyLit.Browser.Tests.Support;

namespace PsyLit.Browser.Tests.Accessibility;

/// <summary>Every page a visitor can reach, light and dark, desktop and phone, has no violation that axe-core can find.</summary>
public sealed class AxeTests(ReadingRoom room)
{
    private static readonly string[] Pages =
    [
        "/", "/search", "/search?q=5HT2A", "/search?q=psilocybin+AND+(", "/search?q=zzzyyyxxx",
        "/search?q=%231+psilocybin+OR+lsd+%232+TrkB[gr]+OR+BDNF+%233+%231+AND+%232&reading=open", "/search?q=does+psilocybin+wrok+without+5HT2A", "/search?q=psilocybin&mechanism=5-ht2a&year=2015..2024&sort=author", "/articles/1",
        "/concepts", "/concepts/5-ht2a", "/tags", "/collections", "/selection", "/account/log-in", "/account/register", "/rules", "/annotations/programs", "/moderation/log", "/no-such-page",
    ];

    // One window for all: opening one costs Chromium more than a page does.
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Pages_for_everybody_have_no_accessibility_violation(ColorScheme scheme, int width)
    {
        var page = await room.OpenAsync(scheme, width);
        foreach (var address in Pages)
        {
            await page.GotoAsync(address);
            await page.AssertAccessibleAsync();
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Pages_behind_the_log_in_have_no_accessibility_violation(ColorScheme scheme)
    {
        var page = await room.OpenAsync(scheme);
        await room.LogInAsAdministratorAsync(page);
        foreach (var address in new[] { "/account/profile", "/accounts", "/imports", "/imports/new", "/imports/1", "/duplicates", "/duplicates/merged", "/articles/2", "/pubmed", "/pubmed?q=psilocybin", "/pubmed/access", "/notifications", "/notifications/settings", "/moderation", "/moderation/own", "/watch?kind=Record&key=1", "/reading-list", "/drafts", "/tags/history", "/trash" })
        {
            await page.GotoAsync(address);
            await page.AssertAccessibleAsync();
        }
    }

    [Fact]
    public async Task No_page_scrolls_sideways_on_a_small_phone()
    {
        var page = await room.OpenAsync(width: 360);
        foreach (var address in Pages)
        {
            await page.GotoAsync(address);
            await page.AssertFitsAsync();
        }
    }
}
