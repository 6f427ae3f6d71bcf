using System.Net;
using AngleSharp.Html.Dom;
using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts.Publishing;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Verifying;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Concepts;

public sealed class VocabularyEditingTests : IAsyncLifetime
{
    private readonly PsyLitApp _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _app.AddArticleAsync("Ear scratching", article => article.Abstract = [new AbstractSection(null, null, "Mice showed the ear-scratch <i>response</i> after psilocybin.")]);
        await _app.AddArticleAsync("Nothing of the kind");
        await _app.AddArticleAsync("Psilocybin again");
        await _app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_spelling_is_added_its_effect_is_seen_before_it_is_published_and_records_follow()
    {
        using var curator = await _app.OpenBrowserAsync(Role.Curator, "Ann Curator");
        using var guest = _app.OpenBrowser();

        var draft = await SaveAsync(curator, "/concepts/head-twitch-response/edit", "head-twitch", page => [("Form.Forms", Field(page, "forms") + "\near scratch response")]);

        Assert.Equal(["Also found as “ear scratch response”."], draft.QuerySelectorAll(".changes ul li").Select(sentence => sentence.TextContent));
        Assert.Equal("1\u00A0record gained", draft.QuerySelector(".effect-gained summary")?.TextContent.Trim());
        Assert.Equal("ear-scratch <i>response</i>", draft.QuerySelector(".effect-gained mark")?.InnerHtml);
        Assert.Empty(draft.QuerySelectorAll(".effect-lost"));
        Assert.Equal(0, await FoundAsync(guest));

        using var published = await curator.SubmitAsync(draft, "form:has(#note)", ("Note", "Readers asked for it"));

        await Patience.WaitAsync(async () => await FoundAsync(guest) == 1, "the record is found by the new spelling");
        await Patience.WaitAsync(async () => await _app.WithAsync<Retagging, int>(retagging => retagging.CountAsync()) == 0, "all records are looked through");
        Assert.True((await _app.WithAsync<IndexVerification, IndexFindings>(index => index.RunAsync())).IsSound);
        var history = await guest.OpenAsync("/vocabulary");
        Assert.Contains("Readers asked for it", history.QuerySelector(".versions li")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Edited, published by Ann Curator on 20 January 2026; 1\u00A0record looked through", history.QuerySelector(".versions li")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Also found as “ear scratch response”.", (await guest.OpenAsync("/vocabulary/versions/2")).QuerySelector(".changes")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spelling_taken_away_loses_records_and_an_earlier_version_brings_them_back()
    {
        using var curator = await _app.OpenBrowserAsync(Role.Curator);
        var draft = await SaveAsync(curator, "/concepts/psilocybin/edit", "psilocybin", _ => [("Form.Forms", "psilocybine")]);
        Assert.Equal("2\u00A0records lost", draft.QuerySelector(".effect-lost summary")?.TextContent.Trim());
        await PublishAsync(curator, "A mistake");

        var reverting = await curator.OpenAsync("/vocabulary/versions/1");
        using var begun = await curator.SubmitAsync(reverting, "form[action*=Revert]");
        Assert.Contains("2\u00A0records gained", (await PreviewedAsync(curator)).QuerySelector("#preview")?.TextContent, StringComparison.Ordinal);
        await PublishAsync(curator, "As it was");

        var history = await curator.OpenAsync("/vocabulary");
        Assert.Contains("Version 1 again", history.QuerySelector(".versions li")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("Nothing that a search or a reader would notice.", (await curator.OpenAsync("/vocabulary/versions/3?with=1")).QuerySelector("main .section-title + p")?.TextContent);
    }

    [Fact]
    public async Task Of_two_curators_who_began_from_one_version_the_second_is_told_and_takes_the_first_ones_work_in()
    {
        using var first = await _app.OpenBrowserAsync(Role.Curator, "First Curator");
        using var second = await _app.OpenBrowserAsync(Role.Curator, "Second Curator");
        await SaveAsync(first, "/concepts/bdnf/edit", "BDNF", _ => [("Form.Definition", "The first one's words.")]);
        await SaveAsync(second, "/concepts/trkb/edit", "TrkB", _ => [("Form.Definition", "The second one's words.")]);
        await SaveAsync(second, "/concepts/bdnf/edit", "BDNF", _ => [("Form.Definition", "Other words.")]);
        await PublishAsync(first, "One");

        using var outrun = await second.SubmitAsync(await second.OpenAsync("/vocabulary/draft"), "form:has(#note)", ("Note", "Two"));
        Assert.Equal(HttpStatusCode.OK, outrun.StatusCode);
        Assert.Contains("Version 2 was published meanwhile", (await Browser.ReadAsync(outrun)).QuerySelector(".validation-summary-errors")?.TextContent, StringComparison.Ordinal);

        using var taken = await second.SubmitAsync(await second.OpenAsync("/vocabulary/draft"), "form[action*=TakeNewest]");
        var merged = await second.OpenAsync("/vocabulary/draft");
        Assert.Contains("Changed on both sides, and kept as your draft has it: BDNF", merged.QuerySelector(".page-message")?.TextContent, StringComparison.Ordinal);
        await PublishAsync(second, "Two");
        using var guest = _app.OpenBrowser();
        Assert.Equal("The second one's words.", (await guest.OpenAsync("/concepts/trkb")).QuerySelector(".lead")?.TextContent);
        Assert.Equal("Other words.", (await guest.OpenAsync("/concepts/bdnf")).QuerySelector(".lead")?.TextContent);
    }

    [Fact]
    public async Task A_new_concept_gets_an_address_from_its_name_and_a_retired_one_says_so()
    {
        using var curator = await _app.OpenBrowserAsync(Role.Curator);
        await SaveAsync(curator, "/vocabulary/new", "", _ =>
            [("Form.Label", "Ear-scratch response"), ("Form.Kind", "process-phenomenon"), ("Form.Definition", "Made up."), ("Form.Parents", "Neuroplasticity"), ("Form.Forms", "ear scratch response")]);
        await PublishAsync(curator, "New");
        Assert.Equal("Ear-scratch response", (await curator.OpenAsync("/concepts/ear-scratch-response")).QuerySelector("h1")?.TextContent);

        using var retired = await curator.SubmitAsync(await curator.OpenAsync("/concepts/ear-scratch-response/edit"), "button[formaction*=Retire]");
        await PublishAsync(curator, "Gone");
        using var gone = await curator.GetAsync("/concepts/ear-scratch-response");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("This concept was retired", (await Browser.ReadAsync(gone)).QuerySelector("main")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_said_and_what_was_typed_stays()
    {
        using var curator = await _app.OpenBrowserAsync(Role.Curator);
        using var answer = await curator.SubmitAsync(
            await curator.OpenAsync("/concepts/5-ht2-family/edit"), ".concept-form",
            ("Form.Label", "Kept"), ("Form.Parents", "5-HT2A receptor\nNo such thing"), ("Form.Definition", ""));

        var page = await Browser.ReadAsync(answer);
        Assert.Equal(
            ["There is no concept “No such thing” that this one could belong to.", "Say in one sentence, at most 1000 characters, what it covers.", "It cannot belong to itself, nor to a concept that belongs to it."],
            page.QuerySelectorAll(".validation-summary-errors li").Select(problem => problem.TextContent));
        Assert.Equal("Kept", ((IHtmlInputElement)page.QuerySelector("#label")!).Value);
    }

    [Fact]
    public async Task An_exported_vocabulary_is_the_same_byte_for_byte_and_can_be_brought_again()
    {
        using var curator = await _app.OpenBrowserAsync(Role.Curator);
        var exported = await curator.Client.GetByteArrayAsync(new Uri("/vocabulary/export", UriKind.Relative), Cancel);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "seeds", "vocabulary.json"), Cancel), exported);

        var text = System.Text.Encoding.UTF8.GetString(exported).Replace("\"label\": \"BDNF\"", "\"label\": \"Brain-derived factor\"", StringComparison.Ordinal);
        var page = await curator.OpenAsync("/vocabulary");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)page.QuerySelector("form.vocabulary-file input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" },
            { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)), "file", "ours.json" },
        };
        using var sent = await curator.Client.PostAsync(new Uri("/vocabulary/begin?handler=Import", UriKind.Relative), content, Cancel);

        Assert.Equal("/vocabulary/draft", sent.Headers.Location?.OriginalString);
        Assert.Equal(["Its name was “BDNF”, and is “Brain-derived factor”."], (await curator.OpenAsync("/vocabulary/draft")).QuerySelectorAll(".changes ul li").Select(sentence => sentence.TextContent));
        await PublishAsync(curator, "Brought");
        Assert.Equal(text, await curator.Client.GetStringAsync(new Uri("/vocabulary/export?version=2", UriKind.Relative), Cancel));
    }

    private static string Field(IHtmlDocument page, string id) => ((IHtmlTextAreaElement)page.QuerySelector($"#{id}")!).Value;

    private static async Task<IHtmlDocument> SaveAsync(Browser curator, string path, string expectedName, Func<IHtmlDocument, (string, string)[]> fields)
    {
        var page = await curator.OpenAsync(path);
        Assert.Contains(expectedName, ((IHtmlInputElement)page.QuerySelector("#label")!).Value, StringComparison.OrdinalIgnoreCase);
        using var saved = await curator.SubmitAsync(page, ".concept-form", fields(page));
        Assert.Equal("/vocabulary/draft", saved.Headers.Location?.OriginalString);
        return await PreviewedAsync(curator);
    }

    private static Task<IHtmlDocument> PreviewedAsync(Browser curator) =>
        Patience.WaitAsync(() => curator.OpenAsync("/vocabulary/draft"), draft => draft.QuerySelector("[data-follow=true]") is null, "the preview is computed");

    private async Task PublishAsync(Browser curator, string note)
    {
        using var published = await curator.SubmitAsync(await curator.OpenAsync("/vocabulary/draft"), "form:has(#note)", ("Note", note));
        Assert.Equal("/vocabulary", published.Headers.Location?.OriginalString);
        await Patience.WaitAsync(async () => await _app.WithAsync<Retagging, int>(retagging => retagging.CountAsync()) == 0, "all records are looked through");
    }

    private static async Task<int> FoundAsync(Browser browser) => (await browser.OpenAsync("/search?q=concept:head-twitch-response")).QuerySelectorAll(".entry").Length;
}
