using PsyLit.Core.Search;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.SavedSearches;

/// <summary>Steps that tests of what is kept of searches begin with.</summary>
internal static class SearchSteps
{
    /// <summary>Brings a made-up record into the library, found by search at once.</summary>
    public static async Task<long> BringInAsync(this PsyLitApp app, string title, string text = "A made-up abstract.")
    {
        var id = await app.AddArticleAsync(title, article =>
        {
            article.Abstract = [new AbstractSection(null, null, text)];
            article.Contributors = [new Contributor { Family = "Example", Given = "Ann" }];
        });
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        return id;
    }

    /// <summary>Saves a search through its page.</summary>
    /// <returns>Its number.</returns>
    public static async Task<long> SaveSearchAsync(this PsyLitApp app, Browser browser, string query, string name)
    {
        using var saved = await browser.SubmitAsync(await browser.OpenAsync("/searches/new?q=" + Uri.EscapeDataString(query)), "form.saved-new", ("name", name));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, saved.StatusCode);
        return await app.WithLibraryAsync(library => Task.FromResult(library.SavedSearches.Single(search => search.Name == name).Id));
    }
}
