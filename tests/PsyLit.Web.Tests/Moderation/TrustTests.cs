using System.Net;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Comments;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Moderation;

/// <summary>Item 8: limits by trust.</summary>
public sealed class TrustTests
{
    [Fact]
    public async Task An_account_of_the_first_days_posts_less_in_an_hour_than_one_that_is_known_or_was_given_a_role()
    {
        await using var app = new PsyLitApp();
        app.Settings["Limits:NewPost"] = "2";
        var article = await app.AddArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator, "Nina New");
        using var moderator = await app.OpenBrowserAsync(Role.Moderator);
        foreach (var browser in new[] { writer, moderator })
        {
            await browser.PostCommentAsync(article, "One");
            await browser.PostCommentAsync(article, "Two");
        }

        using var refused = await writer.SubmitAsync(await writer.OpenAsync($"/articles/{article}"), "form.comment-box", ("Text", "Three"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        await moderator.PostCommentAsync(article, "Three");

        app.Clock.Advance(TimeSpan.FromDays(4));
        for (var i = 0; i < 4; i++)
            await writer.PostCommentAsync(article, $"Later {i}");
    }
}
