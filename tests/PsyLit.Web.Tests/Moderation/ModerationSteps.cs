using System.Net;
using PsyLit.Core.Moderation;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Moderation;

/// <summary>Steps that several tests of moderation begin with.</summary>
internal static class ModerationSteps
{
    /// <summary>Stores a comment of somebody.</summary>
    public static Task<long> AddCommentAsync(this PsyLitApp app, long articleId, long accountId, string text) => app.WithLibraryAsync(async library =>
    {
        var comment = new PsyLit.Core.Comments.Comment { ArticleId = articleId, AccountId = accountId, Markdown = text, Html = $"<p>{text}</p>", WrittenAt = app.Clock.GetUtcNow().UtcDateTime };
        library.Comments.Add(comment);
        await library.SaveChangesAsync();
        return comment.Id;
    });

    /// <summary>Reports a comment through its page.</summary>
    public static async Task FlagAsync(this Browser browser, long commentId, ModerationReason reason, string note = "")
    {
        var page = await browser.OpenAsync($"/flag/comment/{commentId}");
        using var flagged = await browser.SubmitAsync(page, "form.flag", page.Reason(reason), ("Note", note));
        Assert.Equal(HttpStatusCode.Redirect, flagged.StatusCode);
    }

    /// <summary>Decides the only case, or the one with the number.</summary>
    public static async Task<HttpResponseMessage> DecideAsync(this Browser moderator, DecisionKind kind, string rationale, ModerationReason? reason = null, long caseId = 1) =>
        await moderator.SubmitAsync(
            await moderator.OpenAsync($"/moderation/cases/{caseId}"), $".decide button[value={kind}]", ("Rationale", rationale), ("Reason", reason?.ToString() ?? ""));

    /// <summary>Lets an account write nothing for a week.</summary>
    public static Task<bool> SuspendAsync(this PsyLitApp app, long accountId) => app.WithAsync<PsyLit.Core.Moderation.Suspensions.Suspending, bool>(async suspending =>
    {
        await suspending.SetAsync(accountId, app.Clock.GetUtcNow().UtcDateTime.AddDays(7), "Again.", TestContext.Current.CancellationToken);
        await suspending.RefreshAsync(TestContext.Current.CancellationToken);
        return true;
    });

    // Ticks the radio button: fields of one name are filled by the first of them.
    private static (string Name, string Value) Reason(this AngleSharp.Html.Dom.IHtmlDocument page, ModerationReason reason)
    {
        var button = (AngleSharp.Html.Dom.IHtmlInputElement)page.QuerySelector($"input[name=Reason][value={reason}]")!;
        button.IsChecked = true;
        return ("Note", "");
    }
}
