using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PsyLit.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PsyLit.Browser.Tests.Journeys;

/// <summary>Threads: a discussion written with names, formulas and a live preview, answered, and found useful.</summary>
public sealed class ThreadTests(ReadingRoom room)
{
    private const string Record = "/articles/8";

    [Fact]
    public async Task A_discussion_is_written_previewed_answered_and_found_useful()
    {
        var asker = await RegisterAsync(ColorScheme.Light, 1280);
        await asker.Page.GotoAsync(Record);
        var text = asker.Page.Locator("#comment-text");
        await asker.Page.Locator(".record-heading h1").SelectTextAsync();
        await asker.Page.GetByRole(AriaRole.Button, new() { Name = "Quote the marked words" }).ClickAsync();
        await Expect(text).ToHaveValueAsync(new Regex($"^> [^>]+\\n>\\n> — \\[from the record\\]\\({Record}\\)\\n\\n$"));
        await text.FillAsync("Is it blinded?[^1] $$K_i \\approx \\frac{a}{b}$$\n\n- [x] dose\n\n[^1]: Or not. ");
        var options = asker.Page.Locator(".names-place [role=option]");
        await text.PressSequentiallyAsync("#trkb");
        await Expect(options.First).ToBeVisibleAsync();
        await asker.Page.AssertAccessibleAsync();
        await text.PressAsync("ArrowDown");
        await Expect(text).ToHaveAttributeAsync("aria-activedescendant", (await options.First.GetAttributeAsync("id"))!);
        await text.PressAsync("Enter");
        await Expect(text).ToHaveValueAsync(new Regex("Or not\\. #.+ $"));
        await Expect(options).ToHaveCountAsync(0);

        await asker.Page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        var preview = asker.Page.Locator(".comment-preview");
        await Expect(preview.Locator("math mfrac")).ToHaveCountAsync(1);
        await text.PressSequentiallyAsync("and **more**");
        await Expect(preview.Locator("strong")).ToHaveTextAsync("more");
        await asker.Page.AssertAccessibleAsync();
        var shown = await preview.Locator(".prose").InnerTextAsync();
        await asker.Page.Locator("button[name=send]").ClickAsync();
        var posted = asker.Page.Locator(".comment:target");
        await Expect(posted).ToBeVisibleAsync();
        Assert.Equal(shown, await posted.Locator(".prose").InnerTextAsync());
        var id = await posted.GetAttributeAsync("id");

        await posted.GetByRole(AriaRole.Link, new() { Name = "Edit" }).ClickAsync();
        await text.FillAsync("Is it blinded?[^1] I think so.\n\n[^1]: Or not.");
        await asker.Page.Locator("button[name=send]").ClickAsync();
        await posted.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^edited") }).ClickAsync();
        await asker.Page.Locator(".wording-changes summary").ClickAsync();
        await Expect(asker.Page.Locator(".changed-text ins").First).ToBeVisibleAsync();
        await asker.Page.AssertAccessibleAsync();

        var answerer = await RegisterAsync(ColorScheme.Dark, 390);
        await answerer.Page.GotoAsync($"{Record}#{id}");
        var question = answerer.Page.Locator($"#{id}");
        await question.Locator("> .comment-actions").GetByRole(AriaRole.Button, new() { Name = "Useful" }).ClickAsync();
        await Expect(question.Locator("> .comment-actions [aria-pressed=true]")).ToHaveTextAsync("Useful1");
        await question.GetByRole(AriaRole.Link, new() { Name = "Quote" }).ClickAsync();
        await Expect(answerer.Page.Locator($"#{id} > .comment-box textarea")).ToHaveValueAsync(new Regex("^> Is it blinded\\?"));
        await answerer.Page.Locator("#comment-text").PressSequentiallyAsync($"@{asker.Name[..6].ToLowerInvariant()}");
        await answerer.Page.Locator(".names-place [role=option]").First.ClickAsync();
        await answerer.Page.Locator("button[name=send]").ClickAsync();
        await Expect(answerer.Page.Locator($"#{id} .comment:target")).ToContainTextAsync($"@{asker.Name}");
        await answerer.Page.AssertAccessibleAsync();
        Assert.True(await answerer.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private async Task<(IPage Page, string Name)> RegisterAsync(ColorScheme scheme, int width)
    {
        var page = await room.OpenAsync(scheme, width);
        var name = $"T{Guid.NewGuid():N}"[..12];
        await page.GotoAsync("/account/register");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync("a secret for tests only");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.Locator("form.register")).ToHaveCountAsync(0);
        return (page, name);
    }
}
