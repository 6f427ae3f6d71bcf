using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PsyLit.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PsyLit.Browser.Tests.Journeys;

/// <summary>A curator pastes what others sent, sees what was understood, and takes over what PubMed has; the stand-in of E-utilities answers.</summary>
[Collection("Import desk")]
public sealed class PubMedTests(ReadingRoom room)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280, 1)]
    [InlineData(ColorScheme.Dark, 390, 101)]
    public async Task Pasted_identifiers_are_read_out_fetched_looked_through_and_imported(ColorScheme scheme, int width, int first)
    {
        var page = await room.OpenAsync(scheme, width);
        await room.LogInAsAdministratorAsync(page);
        await page.GotoAsync("/imports/new");
        await page.Locator("textarea").FillAsync(
            $"1. Nobody A. A made-up study. PMID: {90_000_000 + first}\n• https://doi.org/10.5555/made-up.{first + 1}\na line without any\nPMC1234567");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look it through" }).ClickAsync();

        await Expect(page.Locator("#reading-title")).ToHaveTextAsync("Recognised 1 PMID, 1 DOI and 1 PMCID");
        await Expect(page.Locator(".remains li")).ToHaveTextAsync("a line without any");
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Fetch all 3 from PubMed" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/imports/[0-9]+"));
        await Expect(page.Locator(".state")).ToHaveTextAsync("to be decided");
        await Expect(page.Locator(".not-found li")).ToHaveTextAsync("PMC1234567");
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await Expect(page.Locator(".lead")).ToContainTextAsync("2 added");
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
    }

    [Fact]
    public async Task Records_that_may_be_one_work_are_found_after_the_import_and_lead_to_the_question()
    {
        var page = await room.OpenAsync();
        await room.LogInAsAdministratorAsync(page);
        foreach (var year in new[] { 2021, 2022 })
        {
            await page.GotoAsync("/imports/new");
            await page.Locator("textarea").FillAsync($"TY  - JOUR\nTI  - Tea and an imaginary compound in made-up browsers\nAU  - Nobody, Anna\nPY  - {year}\nER  - \n");
            await page.GetByRole(AriaRole.Button, new() { Name = "Look it through" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
            await Expect(page.Locator(".lead")).ToContainTextAsync("1 added");
        }

        // The search for them comes round every few seconds, and first goes through what other tests have brought in.
        var near = page.Locator(".record-near a");
        await page.ReloadUntilAsync(near);
        await page.AssertAccessibleAsync();
        await near.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/duplicates/[0-9]+"));
        await page.AssertAccessibleAsync();
        await page.GotoAsync("/duplicates");
        await Expect(page.Locator(".duplicate").First).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
    }
}
