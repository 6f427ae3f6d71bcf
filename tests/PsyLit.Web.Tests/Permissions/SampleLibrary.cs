using System.Globalization;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Permissions;

/// <summary>A browser for each of <see cref="Who"/>, and things that belong to <see cref="Who.Owner"/>: made anew for each question that may change them.</summary>
public sealed class SampleLibrary : IAsyncDisposable
{
    private readonly PsyLitApp app;
    private readonly Dictionary<Who, Browser> browsers = [];
    private readonly Dictionary<Who, string> tokens = [];
    private readonly Dictionary<Who, long> accounts = [];
    private Dictionary<string, string> things = [];

    private SampleLibrary(PsyLitApp app) => this.app = app;

    /// <summary>Makes the accounts and logs them in.</summary>
    public static async Task<SampleLibrary> OpenAsync(PsyLitApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var library = new SampleLibrary(app);
        foreach (var who in Enum.GetValues<Who>())
        {
            var browser = app.OpenBrowser();
            if (who != Who.Guest)
            {
                var account = await app.AddAccountAsync(who.ToString(), RoleOf(who));
                library.accounts[who] = account.Id;
                await browser.LogInAsync(account.UserName!);
            }

            var page = await browser.OpenAsync(who == Who.Guest ? "/account/log-in" : "/tags");
            library.tokens[who] = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            library.browsers[who] = browser;
        }

        library.things = await SampleThings.MakeAsync(app, library.accounts);
        return library;
    }

    /// <summary>How the site answers each of <see cref="Who"/>, a letter each.</summary>
    public async Task<string> AskAsync(PermissionRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var answers = "";
        foreach (var who in Enum.GetValues<Who>())
        {
            using var request = new HttpRequestMessage(new HttpMethod(row.Method), new Uri(Fill(row.Address), UriKind.Relative));
            if (row.Method != "GET")
            {
                request.Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", tokens[who]), .. row.Fields.Select(field => KeyValuePair.Create(field.Key, Fill(field.Value)))]);
                request.Headers.Add("RequestVerificationToken", tokens[who]);
            }

            using var answer = await browsers[who].Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            answers += Letter.Of(answer);
            // What one was allowed to change, the next finds as it was; what was refused for its content changed nothing.
            if (row.Method is not ("GET" or "HEAD" or "OPTIONS") && (int)answer.StatusCode < 400)
                things = await SampleThings.MakeAsync(app, accounts);
        }

        return answers;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        foreach (var browser in browsers.Values)
            browser.Dispose();
        return ValueTask.CompletedTask;
    }

    private string Fill(string text) => things.OrderByDescending(thing => thing.Key.Length)
        .Aggregate(text, (filled, thing) => filled.Replace("$" + thing.Key, thing.Value, StringComparison.Ordinal))
        .Replace("$nothing", long.MaxValue.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string RoleOf(Who who) => who switch
    {
        Who.Reader => Role.Reader,
        Who.Curator => Role.Curator,
        Who.Moderator => Role.Moderator,
        Who.Admin => Role.Admin,
        _ => Role.Annotator,
    };
}
