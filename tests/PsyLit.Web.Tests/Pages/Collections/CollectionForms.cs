using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Collections;

/// <summary>Steps that several tests of collections begin with.</summary>
internal static class CollectionForms
{
    /// <summary>Makes a collection on the page of one's own.</summary>
    /// <returns>Its id.</returns>
    public static async Task<long> MakeCollectionAsync(this Browser owner, string name)
    {
        using var made = await owner.SubmitAsync(await owner.OpenAsync("/collections"), "form.collection-new", ("Name", name));
        return long.Parse(made.Headers.Location!.OriginalString.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Changes a collection by its form; private unless the fields say otherwise.</summary>
    public static async Task SaveCollectionAsync(this Browser owner, long id, params (string Name, string Value)[] fields)
    {
        var page = await owner.OpenAsync($"/collections/{id}/edit");
        foreach (var choice in page.QuerySelectorAll("input[name=Visibility]").OfType<IHtmlInputElement>())
            choice.IsChecked = choice.Value == (fields.FirstOrDefault(field => field.Name == "Visibility").Value ?? "Private");
        using var saved = await owner.SubmitAsync(page, "form.collection-form", fields);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    public static Task<string> DescriptionAsync(this PsyLitApp app, long id) => app.WithLibraryAsync(library => library.Collections.Where(one => one.Id == id).Select(one => one.Description).SingleAsync());
}
