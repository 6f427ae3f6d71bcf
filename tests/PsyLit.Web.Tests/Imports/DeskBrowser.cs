using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Imports;

/// <summary>What a curator without scripts does at the import desk.</summary>
internal static class DeskBrowser
{
    /// <summary>Sends a file, a pasted text, or both.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(this Browser browser, string? file, string? text = null)
    {
        var page = await browser.OpenAsync("/imports/new");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("form.import input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        };
        if (file is not null)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "Files", "made-up.ris");
        if (text is not null)
            form.Add(new StringContent(text), "Text");
        return await browser.Client.PostAsync(new Uri("/imports/new", UriKind.Relative), form);
    }

    /// <summary>Opens an import's page again and again until it is in that state ("to be decided"); null for its report.</summary>
    public static Task<IHtmlDocument> WaitForAsync(this Browser browser, string address, string? state) => Patience.WaitAsync(
        () => browser.OpenAsync(address), page => page.QuerySelector(".state")?.TextContent == state, $"{address} in the state \"{state ?? "finished"}\"");

    /// <summary>Waits until no uploaded file is kept any more; it goes after the report is written.</summary>
    public static Task WaitForNoUploadAsync(this PsyLitApp app) =>
        Patience.WaitAsync(() => Directory.GetFiles(Path.Combine(app.DataFolder, "incoming"), "*.upload").Length == 0, "no uploaded file kept");

    /// <summary>Imports what is chosen, and waits for the report.</summary>
    public static async Task<IHtmlDocument> ImportAsync(this Browser browser, string address)
    {
        var trial = await browser.WaitForAsync(address, "to be decided");
        using var started = await browser.SubmitAsync(trial, "button[formaction*=Start]");
        Assert.Equal(HttpStatusCode.Redirect, started.StatusCode);
        return await browser.WaitForAsync(address, null);
    }
}
