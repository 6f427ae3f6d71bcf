using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Groups;

/// <summary>What people do to read together.</summary>
internal static class GroupSteps
{
    /// <summary>Opens the browser of a new annotator with that name in front, so that texts can be told apart.</summary>
    public static Task<Browser> OpenReaderAsync(this PsyLitApp app, string name, string role = Role.Annotator) => app.OpenBrowserAsync(role, $"{name} {Guid.NewGuid():N}"[..30]);

    /// <summary>Makes a group, and says its number.</summary>
    public static async Task<long> MakeGroupAsync(this Browser owner, string name)
    {
        using var made = await owner.SubmitAsync(await owner.OpenAsync("/groups"), "form.group-new", ("Name", name));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        return long.Parse(made.Headers.Location!.OriginalString.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Makes a link into a group, and says its path.</summary>
    public static async Task<string> InviteAsync(this Browser leader, long group, string role = "Member", int uses = 10, int days = 14)
    {
        using var made = await leader.SubmitAsync(await leader.OpenAsync($"/groups/{group}/members"), "form.group-invite", ("role", role), ("uses", $"{uses}"), ("days", $"{days}"));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        return new Uri((await leader.OpenAsync($"/groups/{group}/members")).QuerySelector("#invite-link")!.TextContent).AbsolutePath;
    }

    /// <summary>Follows a link into a group.</summary>
    public static async Task JoinAsync(this Browser browser, string link)
    {
        using var joined = await browser.SubmitAsync(await browser.OpenAsync(link), "main form");
        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
    }

    /// <summary>The token of a form that any page of the person has.</summary>
    public static async Task<(string Name, string Value)> TokenAsync(this Browser browser) =>
        ("__RequestVerificationToken", (await browser.OpenAsync("/account/profile")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value);

    /// <summary>A page as it was sent.</summary>
    public static async Task<string> HtmlAsync(this Browser browser, string address) => (await browser.OpenAsync(address)).DocumentElement.OuterHtml;
}
