using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Pages.PubMed;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Imports;

/// <summary>Identifiers are pasted where files are dropped: what is understood is shown before anything is fetched.</summary>
public sealed class PastedIdentifierTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    private const string Junk = """
        References
        1. Nobody A. A made-up study. PMID: 90000001; PMCID: PMC9000002.
        • https://doi.org/10.5555/made-up.3
        Smith, a line without any number that counts (2016;12:33-41)
        https://pubmed.ncbi.nlm.nih.gov/90000001/
        """;

    [Fact]
    public async Task What_was_understood_and_what_was_not_is_shown_and_nothing_is_fetched_yet()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);

        var page = await PasteAsync(curator, Junk);

        Assert.Equal("Recognised 1 PMID, 1 DOI and 1 PMCID", page.QuerySelector("#reading-title")!.TextContent);
        Assert.Equal(["PMID 90000001", "PMC9000002", "DOI 10.5555/made-up.3"], page.QuerySelectorAll(".understood-name").Select(name => name.TextContent));
        Assert.Equal(["References", "Smith, a line without any number that counts (2016;12:33-41)"], page.QuerySelectorAll(".remains li").Select(line => line.TextContent));
        Assert.Contains("1\u00A0repeat is left out", page.QuerySelector("#reading")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Junk.ReplaceLineEndings("\n"), ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value.ReplaceLineEndings("\n"));
        Assert.Equal(0, await app.WithLibraryAsync(library => library.Imports.CountAsync(import => import.Fetch != null)));
    }

    [Fact]
    public async Task Those_in_the_library_are_said_and_only_the_missing_ones_are_fetched_unless_all_are_wanted()
    {
        await using var site = await PubMedSite.StartAsync();
        await site.App.AddArticleAsync("A held record", article => (article.Pmid, article.Doi, article.DoiKey) = ("90000001", "10.5555/Made-Up.1", "10.5555/made-up.1"));
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);

        var page = await PasteAsync(curator, "90000001\n90000002");
        using var missing = await curator.SubmitAsync(page, "button[name=onlyMissing]");
        using var all = await curator.SubmitAsync(page, "button[formaction*=Fetch]:not([name])");

        Assert.Contains("1 of them is in the library already.", page.QuerySelector("#reading")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("A held record", page.QuerySelector(".held a")!.TextContent);
        Assert.Contains("1 new, 0 would", await LeadAsync(curator, missing), StringComparison.Ordinal);
        Assert.Contains("1 new, 1 would", await LeadAsync(curator, all), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_for_PubMed_a_sentence_says_so_and_the_text_stays()
    {
        await using var site = await PubMedSite.StartAsync(email: "");
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);

        using var refused = await curator.SubmitAsync(await PasteAsync(curator, Junk), "button[formaction*=Fetch]");
        var page = await Browser.ReadAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("NLM asks every program", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("PMID: 90000001", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#reading"));
    }

    [Theory]
    [InlineData("TY  - JOUR\nTI  - A made-up title\nDO  - 10.5555/made-up.1\nER  - \n")]
    [InlineData("PMID- 90000001\nTI  - A made-up title\nLID - 10.5555/made-up.1 [doi]\n")]
    [InlineData("@article{a, title = {A made-up title}, doi = {10.5555/made-up.1}, pmid = {90000001}}")]
    public async Task Records_in_a_citation_format_are_records_whatever_identifiers_they_carry(string text)
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);

        using var sent = await curator.UploadAsync(null, text);

        Assert.StartsWith("/imports/", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_with_identifiers_may_be_either_and_the_person_chooses()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        const string table = "Title,PMID,DOI\nA made-up title,90000001,10.5555/made-up.1\n";

        var page = await PasteAsync(curator, table);
        using var asRecords = await curator.SubmitAsync(page, "button[formaction*=Records]");
        var trial = await curator.WaitForAsync(asRecords.Headers.Location!.OriginalString, "to be decided");

        Assert.Contains("can be read in two ways", page.QuerySelector("#reading")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A made-up title", trial.QuerySelector(".outcome-added .record-title")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_in_which_nothing_is_recognised_is_kept_and_said()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);

        using var sent = await curator.UploadAsync(null, "nothing here of 2016");
        var page = await Browser.ReadAsync(sent);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains("Neither a citation format nor a PMID, DOI or PMCID", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("nothing here of 2016", ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value);
    }

    [Fact]
    public async Task Identifiers_beside_a_file_are_fetched_beside_it()
    {
        await using var site = await PubMedSite.StartAsync();
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);

        using var sent = await curator.UploadAsync("TY  - JOUR\nTI  - A made-up title\nER  - \n", "90000002");

        Assert.Equal("/imports", sent.Headers.Location!.OriginalString);
        Assert.Equal(["PubMed: PMID 90000002", "made-up.ris"], await site.App.WithLibraryAsync(library => library.Imports.Select(import => import.FileName).OrderBy(name => name).ToListAsync()));
    }

    private static async Task<IHtmlDocument> PasteAsync(Browser curator, string text)
    {
        using var read = await curator.UploadAsync(null, text);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        return await Browser.ReadAsync(read);
    }

    private static async Task<string> LeadAsync(Browser curator, HttpResponseMessage sent) =>
        (await curator.WaitForAsync(sent.Headers.Location!.OriginalString, "to be decided")).QuerySelector(".lead")!.TextContent;
}
