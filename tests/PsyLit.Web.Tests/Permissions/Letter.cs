using System.Net;

namespace PsyLit.Web.Tests.Permissions;

/// <summary>How an endpoint answers somebody, as far as permissions go; the letters are those of the table.</summary>
public static class Letter
{
    /// <summary>The letter for an answer: <c>y</c> it was dealt with, <c>l</c> log in first, <c>-</c> not allowed, <c>0</c> no such thing, <c>!</c> a fault.</summary>
    public static char Of(HttpResponseMessage answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => 'l',
            HttpStatusCode.Redirect when answer.Headers.Location!.OriginalString.Contains("/account/log-in", StringComparison.Ordinal) => 'l',
            HttpStatusCode.Forbidden => '-',
            HttpStatusCode.NotFound or HttpStatusCode.Gone => '0',
            >= HttpStatusCode.InternalServerError => '!',
            _ => 'y',
        };
    }
}
