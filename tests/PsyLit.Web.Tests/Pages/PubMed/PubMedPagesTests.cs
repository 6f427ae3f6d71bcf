using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.EUtilities;
using PsyLit.Web.Tests.Imports;

namespace PsyLit.Web.Tests.Pages.PubMed;

public sealed class PubMedPagesTests
{
    [Fact]
    public async Task A_query_is_tried_before_anything_is_fetched()
    {
        await using var site = await PubMedSite.StartAsync();
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);

        var page = await curator.OpenAsync("/pubmed?q=psilocybin+sleep");

        var tried = page.QuerySelector(".pubmed-tried")!;
        Assert.Equal("PubMed has 1\u00A0record", tried.QuerySelector("h2")!.TextContent);
        Assert.Contains("\"psilocybin\"[All Fields] AND \"sleep\"[All Fields]", tried.QuerySelector("code")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["esearch.fcgi"], site.Server.Requests.Select(request => request.Program));
        Assert.Contains("Courtesy of the U.S. National Library of Medicine", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_tried_is_fetched_looked_through_and_imported_when_it_is_chosen()
    {
        await using var site = await PubMedSite.StartAsync();
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);

        using var sent = await curator.SubmitAsync(await curator.OpenAsync("/pubmed?q=psilocybin"), ".pubmed-tried form button");
        var trial = await curator.WaitForAsync(sent.Headers.Location!.OriginalString, "to be decided");
        var before = await CountAsync(site);
        var report = await curator.ImportAsync(sent.Headers.Location!.OriginalString);

        Assert.Contains("4\u00A0records: 4 new", trial.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("psilocybin", trial.QuerySelector(".import-facts code")!.TextContent);
        Assert.Contains("Courtesy of the U.S. National Library of Medicine", trial.QuerySelector(".import-facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Import of PubMed: psilocybin", report.QuerySelector("h1")!.TextContent);
        Assert.Contains("4 added", report.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((0, 4), (before, await CountAsync(site)));
        await site.App.WaitForNoUploadAsync();
    }

    [Fact]
    public async Task When_PubMed_does_not_answer_the_page_stays_and_says_so()
    {
        await using var site = await PubMedSite.StartAsync();
        site.Server.Next(Oddity.Html);
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);

        var page = await curator.OpenAsync("/pubmed?q=psilocybin");

        Assert.Contains("PubMed sent a web page instead of an answer", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("psilocybin", page.QuerySelector("#q")!.TextContent);
    }

    [Fact]
    public async Task Without_an_address_nothing_is_asked()
    {
        await using var site = await PubMedSite.StartAsync(email: "");
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);

        var page = await curator.OpenAsync("/pubmed?q=psilocybin");

        Assert.Contains("NLM asks every program", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(site.Server.Requests);
    }

    [Fact]
    public async Task A_person_s_own_address_and_key_are_used_stored_encrypted_never_shown_and_removable()
    {
        const string key = "0123456789abcdef0123456789abcdef0123";
        await using var site = await PubMedSite.StartAsync();
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);

        using var saved = await curator.SubmitAsync(
            await curator.OpenAsync("/pubmed/access"), "main form button", ("Email", "own@example.org"), ("Key", key));
        await curator.OpenAsync("/pubmed?q=psilocybin");
        var page = await curator.OpenAsync("/pubmed/access");
        var stored = await site.App.WithLibraryAsync(library => library.PubMedAccesses.SingleAsync());
        using var removed = await curator.SubmitAsync(page, "button[formaction*='RemoveKey']");
        await curator.OpenAsync("/pubmed?q=ketamine");

        Assert.Equal([("own@example.org", key), ("own@example.org", "")], site.Server.Requests.Select(request => (request["email"], request["api_key"])));
        Assert.DoesNotContain(key, page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(key, stored.ProtectedKey!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Curator, HttpStatusCode.OK)]
    [InlineData(Role.Admin, HttpStatusCode.OK)]
    [InlineData(Role.Annotator, HttpStatusCode.Forbidden)]
    [InlineData(Role.Reader, HttpStatusCode.Forbidden)]
    public async Task Only_curators_and_administrators_ask_PubMed(string role, HttpStatusCode expected)
    {
        await using var site = await PubMedSite.StartAsync();
        using var browser = await site.App.OpenBrowserAsync(role);

        foreach (var path in new[] { "/pubmed", "/pubmed/access", "/pubmed?q=psilocybin" })
        {
            using var response = await browser.GetAsync(path);
            Assert.Equal(expected, response.StatusCode);
        }

        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, site.Server.Requests.Count);
    }

    [Fact]
    public async Task Who_is_no_curator_starts_nothing_by_posting_either()
    {
        await using var site = await PubMedSite.StartAsync();
        using var annotator = await site.App.OpenBrowserAsync(Role.Annotator);

        foreach (var path in new[] { "/pubmed?handler=Fetch", "/pubmed?handler=Confirm", "/imports/new?handler=Fetch", "/imports/1?handler=FetchAgain", "/pubmed/queries", "/pubmed/queries?handler=Run", "/pubmed/access" })
        {
            using var response = await annotator.PostAsync(path, ("q", "psilocybin"), ("text", "90000001"), ("Id", "1"));
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        Assert.Empty(site.Server.Requests);
    }

    private static Task<int> CountAsync(PubMedSite site) => site.App.WithLibraryAsync(library => library.Articles.CountAsync());
}
