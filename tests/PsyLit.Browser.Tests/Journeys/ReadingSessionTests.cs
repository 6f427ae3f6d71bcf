using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PsyLit.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PsyLit.Browser.Tests.Journeys;

/// <summary>Three people in three browsers read together: unseen, then side by side.</summary>
public sealed class ReadingSessionTests(ReadingRoom room)
{
    private const string AnnsReason = "Ann thinks of aardvarks";

    [Fact]
    public async Task Three_readers_gather_vote_unseen_reveal_agree_and_take_the_minutes_home()
    {
        var (leader, ann, ben) = (await room.OpenAsync(), await room.OpenAsync(ColorScheme.Dark), await room.OpenAsync(ColorScheme.Light, 390));
        await room.LogInAsAdministratorAsync(leader);
        var link = await GatherAsync(leader);
        await JoinAsync(ann, link, "Ann Reader");
        await JoinAsync(ben, link, "Ben Reader");
        var session = await OpenSessionAsync(leader);

        // Ann votes by keys and takes a passage; every answer is kept as it is given.
        await ann.GotoAsync(session);
        await ann.GetByRole(AriaRole.Button, new() { Name = "Take part" }).ClickAsync();
        await ann.AssertAccessibleAsync();
        await ann.Keyboard.PressAsync("1");
        await ann.Keyboard.PressAsync("2");
        await Expect(ann.Locator("[data-saved]")).ToHaveTextAsync(new Regex("2 of 2 answered"));
        await ann.Locator("[data-text] .prose p").First.DblClickAsync(new() { Position = new() { X = 60, Y = 12 } });
        await ann.Locator("#q1 summary").ClickAsync();
        await ann.Locator("#reason-0").FillAsync(AnnsReason);
        await ann.Locator("#q1 [data-quote]").ClickAsync();
        await Expect(ann.Locator("#quote-0")).Not.ToHaveValueAsync("");
        await Expect(ann.Locator("[data-saved]")).ToHaveTextAsync(new Regex("Kept"));
        await ann.GetByRole(AriaRole.Button, new() { Name = "Save, next" }).ClickAsync();
        await Expect(ann).ToHaveURLAsync(new Regex("/read/2"));
        await ann.Keyboard.PressAsync("1");
        await ann.Keyboard.PressAsync("1");
        await ann.Keyboard.PressAsync("n");
        await ann.GetByRole(AriaRole.Button, new() { Name = "I have finished" }).ClickAsync();
        await ann.AssertAccessibleAsync();

        // Ben has a phone. Nothing of Ann's reaches him, nor the leader who is administrator too.
        await ben.GotoAsync(session);
        await ben.GetByRole(AriaRole.Button, new() { Name = "Take part" }).ClickAsync();
        await ben.AssertFitsAsync();
        await ben.AssertAccessibleAsync();
        await ben.Locator("#q1 label").Nth(1).ClickAsync();
        await ben.Locator("#q2 label").Nth(1).ClickAsync();
        await ben.GetByRole(AriaRole.Button, new() { Name = "Save, next" }).ClickAsync();
        await ben.Locator("#q1 label").First.ClickAsync();
        await ben.GetByRole(AriaRole.Button, new() { Name = "Save, to the end" }).ClickAsync();
        foreach (var (page, address) in new[] { (ben, session), (ben, $"{session}/read/1"), (ben, "/articles/1"), (leader, session), (leader, "/articles/1"), (leader, $"{session}/read/1") })
        {
            await page.GotoAsync(address);
            Assert.DoesNotContain(AnnsReason, await page.ContentAsync(), StringComparison.Ordinal);
        }

        await leader.GotoAsync(session);
        await Expect(leader.Locator(".session-blind")).ToContainTextAsync(new Regex("1 of 2"));
        await leader.GetByRole(AriaRole.Button, new() { Name = "Reveal although" }).ClickAsync();
        await Expect(leader.Locator(".session-differences > li")).ToHaveCountAsync(1);
        await Expect(leader.Locator(".session-differences")).ToContainTextAsync(AnnsReason);
        await leader.AssertAccessibleAsync();
        await ben.GotoAsync(session);
        await Expect(ben.Locator(".session-differences")).ToContainTextAsync(AnnsReason);
        await ben.AssertFitsAsync();
        await ben.AssertAccessibleAsync();

        await AgreeAsync(ann, session);
        await leader.GotoAsync($"{session}/minutes");
        await Expect(leader.GetByRole(AriaRole.Main)).ToContainTextAsync("Agreed: no");
        await leader.AssertAccessibleAsync();
        var download = await leader.RunAndWaitForDownloadAsync(() => leader.GetByRole(AriaRole.Link, new() { Name = "Markdown" }).ClickAsync());
        Assert.EndsWith(".md", download.SuggestedFilename, StringComparison.Ordinal);
    }

    private static async Task<string> GatherAsync(IPage leader)
    {
        await leader.GotoAsync("/groups");
        await leader.AssertAccessibleAsync();
        await leader.GetByLabel("New group").FillAsync("Tuesday journal club");
        await leader.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await leader.AssertAccessibleAsync();
        await leader.GetByRole(AriaRole.Link, new() { Name = "Invite" }).ClickAsync();
        await leader.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        await leader.AssertAccessibleAsync();
        return await leader.Locator("#invite-link").InnerTextAsync();
    }

    private static async Task JoinAsync(IPage page, string link, string name)
    {
        await page.GotoAsync(link);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tuesday journal club");
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "I have no account yet" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync("a secret for tests only");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Join the group" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(name);
    }

    private static async Task<string> OpenSessionAsync(IPage leader)
    {
        await leader.GetByRole(AriaRole.Link, new() { Name = "Tuesday journal club" }).ClickAsync();
        await leader.GetByRole(AriaRole.Link, new() { Name = "Prepare a session" }).ClickAsync();
        await leader.AssertAccessibleAsync();
        await leader.GetByLabel("Title").FillAsync("Was blinding measured?");
        await leader.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await leader.GetByLabel("PMIDs").FillAsync($"{new Uri(leader.Url).GetLeftPart(UriPartial.Authority)}/articles/1 /articles/2");
        await leader.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await leader.GetByLabel("Question").Nth(0).FillAsync("Was it measured whether participants guessed their group?");
        await leader.GetByLabel("Question").Nth(1).FillAsync("Was the expectancy of participants measured?");
        await leader.GetByRole(AriaRole.Button, new() { Name = "Save the questions" }).ClickAsync();
        await leader.AssertAccessibleAsync();
        await leader.GetByRole(AriaRole.Link, new() { Name = "Look at it and open it" }).ClickAsync();
        await leader.GetByRole(AriaRole.Button, new() { Name = "Open the session" }).ClickAsync();
        await Expect(leader.Locator(".session-blind")).ToBeVisibleAsync();
        await leader.AssertAccessibleAsync();
        return new Uri(leader.Url).AbsolutePath;
    }

    private static async Task AgreeAsync(IPage page, string session)
    {
        await page.GotoAsync(session);
        await page.GetByRole(AriaRole.Link, new() { Name = "Discuss and agree" }).First.ClickAsync();
        await page.AssertAccessibleAsync();
        await page.GetByLabel("Say something").FillAsync("On the phone we came to *no*.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Post" }).ClickAsync();
        await page.Locator(".session-agree label").Nth(1).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(page.Locator(".session-agreed").First).ToContainTextAsync("no");
    }
}
