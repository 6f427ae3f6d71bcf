using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Comments;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Comments;

/// <summary>Steps that several tests of comments begin with.</summary>
internal static class CommentPages
{
    /// <summary>Posts a comment through the record page.</summary>
    /// <returns>The comment's id, from the address the writer is led to.</returns>
    public static async Task<long> PostCommentAsync(this Browser browser, long articleId, string text)
    {
        using var response = await browser.SubmitAsync(await browser.OpenAsync($"/articles/{articleId}"), "form.comment-box", ("Text", text));
        var target = response.Headers.Location!.OriginalString;
        Assert.StartsWith($"/articles/{articleId}#comment-", target, StringComparison.Ordinal);
        return long.Parse(target[(target.LastIndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Answers a comment through the link below it.</summary>
    /// <returns>The answer's id.</returns>
    public static async Task<long> AnswerAsync(this Browser browser, long articleId, long commentId, string text)
    {
        var page = await browser.OpenAsync($"/articles/{articleId}");
        var link = page.QuerySelector($"#comment-{commentId} > .comment-actions a[href*='reply={commentId}']")!.GetAttribute("href")!;
        using var response = await browser.SubmitAsync(await browser.OpenAsync(link), $"#comment-{commentId} > form.comment-box", ("Text", text));
        var target = response.Headers.Location!.OriginalString;
        return long.Parse(target[(target.LastIndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    public static Task<Comment> CommentAsync(this PsyLitApp app, long id) =>
        app.WithLibraryAsync(library => library.Comments.AsNoTracking().Include(c => c.Edits).SingleAsync(c => c.Id == id));

    public static Task<int> CountCommentsAsync(this PsyLitApp app, long articleId) =>
        app.WithLibraryAsync(library => library.Comments.CountAsync(c => c.ArticleId == articleId));

    /// <summary>What stands in the comment box of a page.</summary>
    public static string BoxText(this AngleSharp.Html.Dom.IHtmlDocument page) =>
        ((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.QuerySelector("#comment-text")!).Value;
}
