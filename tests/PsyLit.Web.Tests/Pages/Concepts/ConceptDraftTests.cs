using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts;
using PsyLit.Web.Security;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Concepts;

/// <summary>What a curator types about a concept is there again after a reload and after a log-in that had ended, under that concept alone.</summary>
public sealed class ConceptDraftTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    private const string Edit = "/concepts/psilocybin/edit";

    [Fact]
    public async Task A_definition_sent_after_the_log_in_had_ended_stands_in_the_box_again_and_goes_with_the_post()
    {
        await app.AddAccountAsync("Slow Curator", Role.Curator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync("Slow Curator");
        var form = await browser.OpenAsync(Edit);

        app.Clock.Advance(LogInCookies.Lasts + TimeSpan.FromHours(1));
        using var sent = await browser.SubmitAsync(form, "form.concept-form", ("Form.Definition", "A long and careful definition."));
        using var again = await browser.SubmitAsync(await browser.OpenAsync(sent.Headers.Location!.OriginalString), "form.log-in", ("Name", "Slow Curator"), ("Password", PsyLitApp.Password));
        var page = await browser.OpenAsync(again.Headers.Location!.OriginalString);

        Assert.Equal("A long and careful definition.", page.QuerySelector("#definition")!.TextContent.Trim());
        using var saved = await browser.SubmitAsync(page, "form.concept-form");
        Assert.Equal("/vocabulary/draft", saved.Headers.Location!.OriginalString);
        Assert.False(await app.WithLibraryAsync(library => library.Drafts.AnyAsync(draft => draft.Text == "A long and careful definition.")));
    }

    [Fact]
    public async Task All_that_was_typed_about_a_concept_comes_back_each_into_its_own_field_and_goes_with_the_post()
    {
        (string Name, string Text)[] typed =
        [
            ("Form.Label", "Psilocybin, invented"), ("Form.Rules[0].Form", "magic"), ("Form.Parents", "Psychedelics"), ("Form.Forms", "psilocybin\nmagic invention"), ("Form.NotWithin", "psilocybin museum"),
            ("Form.Rules[0].Wanted", "dose"), ("Form.Rules[0].Against", "museum"),
        ];
        var account = await app.AddAccountAsync("Thorough Curator", Role.Curator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync("Thorough Curator");
        var form = await browser.OpenAsync(Edit);

        app.Clock.Advance(LogInCookies.Lasts + TimeSpan.FromHours(1));
        using var sent = await browser.SubmitAsync(form, "form.concept-form", [.. typed, ("Form.Kind", "process-phenomenon")]);
        using var again = await browser.SubmitAsync(
            await browser.OpenAsync(sent.Headers.Location!.OriginalString), "form.log-in", ("Name", "Thorough Curator"), ("Password", PsyLitApp.Password));
        var page = await browser.OpenAsync(again.Headers.Location!.OriginalString);

        Assert.All(typed, field => Assert.Equal(field.Text, page.Typed(field.Name)));
        Assert.Equal("process-phenomenon", page.Typed("Form.Kind"));
        using var saved = await browser.SubmitAsync(page, "form.concept-form", ("Form.Kind", "compound"));
        Assert.Equal("/vocabulary/draft", saved.Headers.Location!.OriginalString);
        Assert.Empty(await app.WithLibraryAsync(library => library.Drafts.Where(draft => draft.AccountId == account.Id).ToListAsync()));
        Assert.Contains("magic invention", await app.WithLibraryAsync(library => library.VocabularyDrafts.Where(draft => draft.AccountId == account.Id).Select(draft => draft.Content).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_text_of_the_form_has_a_draft_of_its_own()
    {
        using var browser = await app.OpenBrowserAsync(Role.Curator);

        foreach (var address in new[] { Edit, "/vocabulary/new" })
        {
            var keys = (await browser.OpenAsync(address)).QuerySelectorAll("form.concept-form textarea").Select(field => field.GetAttribute("data-draft")).ToList();
            Assert.True(keys.Count > 5, address);
            Assert.All(keys, key => Assert.True(DraftKey.IsValid(key), key));
            Assert.Equal(keys.Count, keys.Distinct().Count());
        }
    }

    [Fact]
    public async Task What_was_kept_is_offered_on_the_form_of_its_concept_to_its_curator_only()
    {
        var account = await app.AddAccountAsync("Other Curator", Role.Curator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync("Other Curator");
        using var stranger = await app.OpenBrowserAsync(Role.Curator);
        var key = DraftKey.Concept("psilocybin");
        await app.WithAsync<KeptDrafts, DraftSaved>(drafts => drafts.SaveAsync(Guid.NewGuid(), account.Id, new DraftText(key, Edit, "Begun and not saved"), 0));

        Assert.Equal("Begun and not saved", (await browser.OpenAsync(Edit)).QuerySelector(".draft-offer .draft-text")?.TextContent);
        Assert.Null((await browser.OpenAsync("/vocabulary/new")).QuerySelector(".draft-offer"));
        Assert.Null((await stranger.OpenAsync(Edit)).QuerySelector(".draft-offer"));
        Assert.Contains("What a concept covers", (await browser.OpenAsync("/drafts")).QuerySelector("#main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trkb", "concept.trkb")]
    [InlineData("5-ht2a-receptor", "concept.5-ht2a-receptor")]
    [InlineData(null, "concept")]
    public void The_key_of_a_concept_is_its_id(string? id, string key) => Assert.Equal(key, DraftKey.Concept(id));

    [Fact]
    public void An_id_of_any_kind_has_a_key_of_its_own()
    {
        string[] ids = ["https://example.org/voc#1", "https://example.org/voc#2", new string('x', 300), "größe"];

        Assert.All(ids, id => Assert.True(DraftKey.IsValid(DraftKey.Concept(id)) && DraftKey.IsValid(DraftKey.ConceptNotWithin(id))));
        Assert.Equal(ids.Length, ids.Select(DraftKey.Concept).Distinct().Count());
    }
}
