using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PsyLit.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PsyLit.Browser.Tests.Journeys;

/// <summary>A curator changes what the library understands, and sees what that does to the records before anybody else.</summary>
public sealed class VocabularyTests(ReadingRoom room)
{
    [Fact]
    public async Task A_concept_is_made_seen_at_work_published_found_by_readers_and_retired_again()
    {
        var (curator, reader) = (await room.OpenAsync(), await room.OpenAsync(ColorScheme.Dark, 390));
        await room.LogInAsAdministratorAsync(curator);
        await curator.GotoAsync("/vocabulary");
        await curator.AssertAccessibleAsync();
        await curator.GetByRole(AriaRole.Link, new() { Name = "New concept" }).ClickAsync();
        await curator.GetByLabel("Name", new() { Exact = true }).FillAsync("Music in sessions");
        await curator.GetByLabel("Definition").FillAsync("Music that is played while a substance acts.");
        await curator.GetByLabel("Spellings", new() { Exact = true }).FillAsync("music");
        await curator.AssertAccessibleAsync();
        await curator.GetByRole(AriaRole.Button, new() { Name = "See what it changes" }).ClickAsync();

        // The preview follows by itself, and nobody else is touched by it.
        await Expect(curator.Locator(".effect-gained")).ToContainTextAsync(new Regex("gained"));
        await Expect(curator.Locator(".effect-gained mark").First).ToHaveTextAsync(new Regex("music", RegexOptions.IgnoreCase));
        await curator.AssertAccessibleAsync();
        Assert.Equal(404, (await reader.GotoAsync("/concepts/music-in-sessions"))?.Status);

        await PublishAsync(curator, "A journal club asked for it");
        await reader.GotoAsync("/concepts/music-in-sessions");
        await reader.AssertAccessibleAsync();
        await reader.AssertFitsAsync();
        await reader.GotoAsync("/vocabulary");
        await Expect(reader.Locator(".versions li").First).ToContainTextAsync("A journal club asked for it");
        await reader.AssertFitsAsync();
        await reader.AssertAccessibleAsync();
        await reader.Locator(".versions a").First.ClickAsync();
        await reader.AssertAccessibleAsync();

        await curator.GotoAsync("/concepts/music-in-sessions/edit");
        await curator.AssertAccessibleAsync();
        await curator.GetByRole(AriaRole.Button, new() { Name = "Retire this concept" }).ClickAsync();
        await Expect(curator.Locator(".effect-lost")).ToContainTextAsync(new Regex("lost"));
        await PublishAsync(curator, "It was only an example");
        await reader.GotoAsync("/concepts/music-in-sessions");
        await Expect(reader.GetByRole(AriaRole.Main)).ToContainTextAsync("retired");
        await reader.AssertAccessibleAsync();
    }

    private static async Task PublishAsync(IPage curator, string why)
    {
        await curator.GetByLabel("What is changed, and why").FillAsync(why);
        await curator.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Expect(curator).ToHaveURLAsync(new Regex("/vocabulary($|[?#])"));
    }
}
