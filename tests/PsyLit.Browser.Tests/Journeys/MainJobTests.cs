using System.Text.RegularExpressions;
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
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Combobox).FillAsync("5HT2A");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#reading")).ToContainTextAsync("read as");
        await page.GotoAsync("/search?q=5HT2A+title:%22schizophrenia-like+psychosis%22");
        await page.Locator(".entry-title a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/articles/"));
        await Expect(page.Locator("#summary")).ToContainTextAsync("5-hydroxytryptamine receptor 2A");
        await Expect(page.Locator("#summary")).Not.ToContainTextAsync("5-HT2A");
        var record = new Uri(page.Url).AbsolutePath;

        // A guest may type at once; the text survives making an account.
        const string Words = "Which receptor is it? See **Table 2** and `ketanserin`.";
        var comment = page.GetByLabel("Your comment");
        await comment.FillAsync(Words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in and post" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "I have no account yet" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("reader-one");
        await page.GetByLabel("Password").FillAsync("a long enough secret");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{record}\\b"));
        await Expect(comment).ToHaveValueAsync(Words);

        // Post: Markdown is shown as text, not as marks.
        await page.GetByRole(AriaRole.Button, new() { Name = "Post comment" }).ClickAsync();
        await Expect(page.Locator(".comment strong", new() { HasText = "Table 2" })).ToBeVisibleAsync();
        await Expect(page.Locator(".comment code", new() { HasText = "ketanserin" })).ToBeVisibleAsync();
        await Expect(page.Locator(".comment-name", new() { HasText = "reader-one" })).ToBeVisibleAsync();

        // Tag: the record is found by it at once.
        await page.GetByLabel("Add a tag").FillAsync("journal club");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "journal club" }).First).ToBeVisibleAsync();
        await page.GotoAsync("/search?q=tag:%22journal+club%22");
        await Expect(page.Locator($".entry-title a[href^='{record}']")).ToBeVisibleAsync();

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
