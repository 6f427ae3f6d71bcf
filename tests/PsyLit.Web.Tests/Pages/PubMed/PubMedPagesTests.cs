using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.EUtilities;
using PsyLit.Web.Tests.Support;

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
    public async Task What_was_tried_is_fetched_into_the_library_with_a_report()
    {
        await using var site = await PubMedSite.StartAsync();
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);

        using var sent = await curator.SubmitAsync(await curator.OpenAsync("/pubmed?q=psilocybin"), ".pubmed-tried form button");
        var page = await site.OpenWhenDoneAsync(curator);

        Assert.Equal("/pubmed#work", sent.Headers.Location!.OriginalString);
        Assert.Contains("4 added", page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
        var report = await curator.OpenAsync(page.QuerySelector("#work a[href^='/imports/']")!.GetAttribute("href")!);
        Assert.Contains("psilocybin", report.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, await site.App.WithLibraryAsync(library => library.Articles.CountAsync(article => article.Pmid != null)));
    }

    [Fact]
    public async Task Pasted_identifiers_are_fetched_and_those_PubMed_does_not_have_are_named()
    {
        await using var site = await PubMedSite.StartAsync();
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);

        using var sent = await curator.SubmitAsync(
            await curator.OpenAsync("/pubmed"), "form[action$='Identifiers']", ("text", "PMID: 90000001, doi:10.5555/made-up.2 and PMC1234567"));
        var page = await site.OpenWhenDoneAsync(curator);

        var work = page.QuerySelector("#work")!.TextContent;
        Assert.Contains("Recognised 1 PMID, 1 DOI and 1 PMCID.", work, StringComparison.Ordinal);
        Assert.Contains("2 added", work, StringComparison.Ordinal);
        Assert.Contains("PubMed has no record of PMC1234567.", work, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_without_an_identifier_is_said()
    {
        await using var site = await PubMedSite.StartAsync();
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);

        using var sent = await curator.SubmitAsync(await curator.OpenAsync("/pubmed"), "form[action$='Identifiers']", ("text", "nothing here of 2016"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains("No PMID, DOI or PMCID was recognised.", (await Browser.ReadAsync(sent)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
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

        foreach (var path in new[] { "/pubmed?handler=Fetch", "/pubmed?handler=Confirm", "/pubmed?handler=Identifiers", "/pubmed/queries", "/pubmed/queries?handler=Run", "/pubmed/access" })
        {
            using var response = await annotator.PostAsync(path, ("q", "psilocybin"), ("text", "90000001"), ("Id", "1"));
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        Assert.Empty(site.Server.Requests);
    }
}
