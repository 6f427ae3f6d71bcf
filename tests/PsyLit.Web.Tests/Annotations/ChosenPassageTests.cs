using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Annotations;

/// <summary>Passages: a form that was opened on one text and sent when another has its number, as after a merge.</summary>
public sealed class ChosenPassageTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task The_words_that_were_chosen_are_annotated_wherever_they_stand_by_then()
    {
        var article = await app.AddReadArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        var form = await OpenAsync(writer, article);
        await ReplaceAsync(article, $"Another text. {AnnotationPages.First}");

        using var saved = await writer.SubmitAsync(form, "form.annotate-form", ("Text", "Why?"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal((AnnotationPages.First, 14), await app.WithLibraryAsync(library => library.Annotations.Where(one => one.ArticleId == article).Select(one => ValueTuple.Create(one.Quote, one.Start)).SingleAsync()));
    }

    [Fact]
    public async Task Words_that_are_no_more_are_refused_with_a_sentence_and_what_was_typed_stays()
    {
        var article = await app.AddReadArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        var form = await OpenAsync(writer, article);
        await ReplaceAsync(article, "A text on something else altogether, and longer than the one that was there before.");

        using var saved = await writer.SubmitAsync(form, "form.annotate-form", ("Text", "Why?"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, saved.StatusCode);
        var page = await Browser.ReadAsync(saved);
        Assert.Contains("the passage is not in that", page.QuerySelector("#annotate-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Why?", AnnotationPages.First), (page.QuerySelector("#annotate-text")!.TextContent.Trim(), page.QuerySelector(".annotate-quote")!.TextContent));
        Assert.Equal(0, await app.WithLibraryAsync(library => library.Annotations.CountAsync(one => one.ArticleId == article)));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> OpenAsync(Browser writer, long article) =>
        await writer.OpenAsync((await writer.OpenAsync($"/articles/{article}")).QuerySelector("#s1 .annotate-sentence")!.GetAttribute("href")!);

    private Task<int> ReplaceAsync(long id, string text) => app.WithLibraryAsync(async library =>
    {
        var article = await library.Articles.SingleAsync(one => one.Id == id);
        article.Abstract = [new AbstractSection("RESULTS", null, text)];
        return await library.SaveChangesAsync();
    });
}
