using Microsoft.Playwright;
using PsyLit.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PsyLit.Browser.Tests.Journeys;

/// <summary>The product's main job in one sitting, in a real browser on the real program.</summary>
public sealed class MainJobTests(ReadingRoom room)
{
    [Fact]
    public async Task A_reader_searches_5HT2A_finds_the_long_spelling_registers_comments_and_tags()
    {
        var page = await room.OpenAsync();
        var errors = Complaints(page);

        // Search: a record that only says "5-hydroxytryptamine receptor 2A" is found by 5HT2A, and the page says why.
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Searchbox).FillAsync("5HT2A");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("5-HT2A receptor").First).ToBeVisibleAsync();
        await page.GotoAsync("/search?q=5HT2A+%22hydroxytryptamine%22");
        await page.Locator("main article h2 a, main article h3 a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByText("5-hydroxytryptamine receptor 2A").First).ToBeVisibleAsync();
        var record = new Uri(page.Url).AbsolutePath;

        // A guest may type at once; the text survives registering.
        var comment = page.GetByLabel("Your comment");
        await comment.FillAsync("Which receptor is it? See **Table 2** and `ketanserin`.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in to comment" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Register" }).Last.ClickAsync();
        await page.GetByLabel("User name").FillAsync("reader-one");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("a long enough secret");
        await page.GetByRole(AriaRole.Button, new() { Name = "Register" }).ClickAsync();
        await page.WaitForURLAsync($"**{record}**");
        await Expect(comment).ToHaveValueAsync("Which receptor is it? See **Table 2** and `ketanserin`.");

        // Post: Markdown is shown as text, not as marks.
        await page.GetByRole(AriaRole.Button, new() { Name = "Post comment" }).ClickAsync();
        await Expect(page.Locator("#comments strong", new() { HasText = "Table 2" })).ToBeVisibleAsync();
        await Expect(page.Locator("#comments code", new() { HasText = "ketanserin" })).ToBeVisibleAsync();
        await Expect(page.Locator("#comments").GetByText("reader-one").First).ToBeVisibleAsync();

        // Tag: the record is found by it at once.
        await page.GetByLabel("Add a tag").FillAsync("journal club");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add tag" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "journal club" }).First).ToBeVisibleAsync();
        await page.GotoAsync("/search?q=tag:%22journal+club%22");
        await Expect(page.Locator($"main a[href^='{record}']").First).ToBeVisibleAsync();

        Assert.Empty(errors);
    }

    /// <summary>What the browser's console complains about: script errors, and everything the content security policy stopped.</summary>
    private static List<string> Complaints(IPage page)
    {
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Add(message.Text);
            }
        };
        return errors;
    }
}
