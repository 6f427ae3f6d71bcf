using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PsyLit.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PsyLit.Browser.Tests.Journeys;

/// <summary>A curator drops a file, looks at what it would do, leaves a record out, imports the rest and reads the report.</summary>
[Collection("Import desk")]
public sealed class ImportDeskTests(ReadingRoom room)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task A_curator_drops_a_file_leaves_a_record_out_imports_the_rest_and_reads_the_report(ColorScheme scheme, int width)
    {
        var page = await room.OpenAsync(scheme, width);
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await room.LogInAsAdministratorAsync(page);
        await page.GotoAsync("/imports/new");
        await page.AssertAccessibleAsync();

        // Drop: anywhere on the page, and the file goes off at once.
        var file = await page.EvaluateHandleAsync(
            "text => { const data = new DataTransfer(); data.items.add(new File([text], 'dropped.ris', { type: 'text/plain' })); return data; }",
            Ris($"{scheme} {width}"));
        await page.DispatchEventAsync("body", "drop", new { dataTransfer = file });
        await Expect(page).ToHaveURLAsync(new Regex("/imports/[0-9]+"));
        await Expect(page.Locator(".state")).ToHaveTextAsync("to be decided");
        await Expect(page.Locator("[data-chosen]")).ToHaveTextAsync("3");
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();

        // Keyboard: space ticks, the arrow goes to the next record; the count follows, and the tick is kept on the server.
        await page.Locator("input[name=take]").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator("[data-chosen]")).ToHaveTextAsync("2");
        await page.ReloadAsync();
        await Expect(page.Locator("input[name=take]").Nth(1)).Not.ToBeCheckedAsync();
        await Expect(page.Locator("input[name=take]").First).ToBeCheckedAsync();

        // Import: the page comes to the report by itself.
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await Expect(page.Locator(".lead")).ToContainTextAsync("2 added");
        await Expect(page.Locator(".outcome-leftout .record-title")).ToContainTextAsync("second");
        await Expect(page.Locator(".outcome-rejected")).ToHaveCountAsync(1);
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
        Assert.Empty(errors);
    }

    [Fact]
    public async Task A_large_import_is_followed_found_again_on_a_phone_and_stopped_there()
    {
        var (page, phone) = (await room.OpenAsync(ColorScheme.Dark), await room.OpenAsync(ColorScheme.Light, 390));
        await room.LogInAsAdministratorAsync(page);
        await room.LogInAsAdministratorAsync(phone);
        await page.GotoAsync("/imports/new");
        var records = string.Concat(Enumerable.Range(1, 80_000).Select(number =>
            $"TY  - JOUR\nTI  - Study{number} invented{number} for a large import\nAU  - Nobody{number}, Anna\nPY  - {1900 + (number % 120)}\nDO  - 10.5555/large.{number}\nER  - \n\n"));
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "large.ris", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(records) });
        await using (OtherProgram.At(room.Site.Data))
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Look it through" }).ClickAsync();
            await Expect(page.Locator(".state")).ToHaveTextAsync("being looked through");
        }

        await Expect(page.Locator(".state")).ToHaveTextAsync("to be decided", new() { Timeout = ReadingRoom.BackgroundPatience });

        await phone.GotoAsync("/imports");
        await phone.GetByRole(AriaRole.Link, new() { Name = "large.ris" }).First.ClickAsync();
        await Expect(phone.Locator(".state")).ToHaveTextAsync("to be decided");
        await using var other = OtherProgram.At(room.Site.Data);

        // The page comes from waiting to running by itself, and moves on while nobody touches it.
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await Expect(page.Locator(".state")).ToHaveTextAsync("running");
        await phone.ReloadAsync();
        await Expect(phone.Locator("[data-words]")).ToContainTextAsync("of 80\u202F000\u00A0records");
        await Expect(page.Locator("[data-words]")).ToHaveTextAsync(new Regex("of 80\u202F000\u00A0records, .* a second, "));
        // One look is enough while it runs: on a slow machine the import would be over before the second.
        await phone.AssertAccessibleAsync();
        await phone.AssertFitsAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        foreach (var followed in new[] { page, phone })
        {
            await Expect(followed.Locator(".state")).ToHaveTextAsync("stopped");
            await Expect(followed.Locator(".notice")).ToContainTextAsync("records counted here are in the library");
            await followed.AssertAccessibleAsync();
            await followed.AssertFitsAsync();
        }
    }

    private static string Ris(string name) => string.Concat(new[] { "first", "second", "third" }.Select(number =>
        $"TY  - JOUR\nTI  - The {number} invented study of {name} and a made-up compound\nAU  - Nobody, Anna\nPY  - 2021\nER  - \n\n"))
        + "TY  - JOUR\nAU  - Nobody, Anna\nPY  - 2022\nER  - \n";
}
