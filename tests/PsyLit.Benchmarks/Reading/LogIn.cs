using System.Text.RegularExpressions;

namespace PsyLit.Benchmarks.Reading;

/// <summary>Logs a client in as a browser does.</summary>
internal static partial class LogIn
{
    /// <summary>Lets a client be one of the readers of a <see cref="DiscussedRecord"/> from now on.</summary>
    /// <exception cref="InvalidOperationException">The site refused.</exception>
    public static async Task AsAsync(HttpClient client, string name, CancellationToken cancellationToken)
    {
        var form = await client.GetStringAsync(new Uri("/account/log-in", UriKind.Relative), cancellationToken);
        using var fields = new FormUrlEncodedContent([new("Name", name), new("Password", DiscussedRecord.Password), new("__RequestVerificationToken", Token.Match(form).Groups[1].Value)]);
        using var answer = await client.PostAsync(new Uri("/account/log-in", UriKind.Relative), fields, cancellationToken);
        if ((int)answer.StatusCode != 302)
            throw new InvalidOperationException($"The log-in was answered {(int)answer.StatusCode}.");
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]* value="([^"]+)""")]
    private static partial Regex Token { get; }
}
