using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Results;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Selection;

/// <summary>Steps that several tests of the selection begin with.</summary>
internal static class SelectionSteps
{
    /// <summary>Presses a button of the bar, after ticking the first boxes of the page.</summary>
    public static async Task<HttpResponseMessage> PressAsync(this Browser browser, IHtmlDocument page, string then, int tick = 0)
    {
        foreach (var box in page.QuerySelectorAll<IHtmlInputElement>("input[name=take]").Take(tick))
            box.IsChecked = true;
        var response = await browser.SubmitAsync(page, $"#selection button[value='{then}']");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response;
    }

    public static Task<SearchResult> SearchAsync(this PsyLitApp app, string text) => app.WithAsync<ArticleSearch, SearchResult>(search => search.SearchAsync(new SearchRequest { Text = text }));

    /// <summary>Stores made-up articles with a word in their titles, and indexes them.</summary>
    /// <returns>Their ids.</returns>
    public static async Task<IReadOnlyList<long>> AddRecordsAsync(this PsyLitApp app, string word, int count, int year = 2020)
    {
        var ids = new List<long>();
        for (var i = 1; i <= count; i++)
            ids.Add(await app.AddArticleAsync($"A {word} of number {i}", article => (article.Published, article.PublishedSort) = (new(year), new Formats.Records.PartialDate(year).SortKey)));
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        return ids;
    }
}
