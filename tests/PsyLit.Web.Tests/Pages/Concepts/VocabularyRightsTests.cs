using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Concepts;

/// <summary>Everybody may see what the vocabulary is and was; curators and administrators change it.</summary>
public sealed class VocabularyRightsTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    private static readonly string[] ForAll = ["/vocabulary", "/vocabulary/versions/1", "/vocabulary/export", "/vocabulary/export?format=skos", "/concepts/bdnf"];

    private static readonly string[] ForCurators = ["/vocabulary/draft", "/vocabulary/new", "/vocabulary/mentions", "/concepts/bdnf/edit"];

    private static readonly string[] Actions =
    [
        "/concepts/bdnf/edit", "/concepts/bdnf/edit?handler=Retire", "/vocabulary/new", "/vocabulary/draft", "/vocabulary/draft?handler=Discard", "/vocabulary/draft?handler=TakeNewest",
        "/vocabulary/begin?handler=Revert&number=1", "/vocabulary/begin?handler=Release", "/vocabulary/begin?handler=Import", "/vocabulary/mentions", "/vocabulary/mentions?handler=Reopen&id=1",
    ];

    [Theory]
    [InlineData(null, HttpStatusCode.Redirect)]
    [InlineData(Role.Reader, HttpStatusCode.Forbidden)]
    [InlineData(Role.Annotator, HttpStatusCode.Forbidden)]
    [InlineData(Role.Curator, HttpStatusCode.OK)]
    [InlineData(Role.Admin, HttpStatusCode.OK)]
    public async Task Pages_that_change_it_open_for_curators_and_administrators_only(string? role, HttpStatusCode expected)
    {
        using var browser = role is null ? app.OpenBrowser() : await app.OpenBrowserAsync(role);
        foreach (var address in ForCurators)
        {
            using var answer = await browser.GetAsync(address);
            Assert.True(expected == answer.StatusCode, $"{address}: {answer.StatusCode}");
        }

        foreach (var address in ForAll)
        {
            using var answer = await browser.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        }

        var page = await browser.OpenAsync("/vocabulary");
        Assert.Equal(expected == HttpStatusCode.OK, page.QuerySelector("a[href='/vocabulary/new']") is not null);
        Assert.Equal(expected == HttpStatusCode.OK, (await browser.OpenAsync("/concepts/bdnf")).QuerySelector("a[href='/concepts/bdnf/edit']") is not null);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Redirect)]
    [InlineData(Role.Reader, HttpStatusCode.Forbidden)]
    [InlineData(Role.Annotator, HttpStatusCode.Forbidden)]
    public async Task Nobody_else_changes_it(string? role, HttpStatusCode expected)
    {
        using var browser = role is null ? app.OpenBrowser() : await app.OpenBrowserAsync(role);
        foreach (var address in Actions)
        {
            using var answer = await browser.PostAsync(address, ("Note", "x"));
            Assert.True(expected == answer.StatusCode, $"{address}: {answer.StatusCode}");
        }

        Assert.Equal(1, await app.WithLibraryAsync(library => library.VocabularyVersions.CountAsync()));
        Assert.Equal(0, await app.WithLibraryAsync(library => library.VocabularyDrafts.CountAsync()));
    }
}
