namespace PsyLit.Web.Hosting;

internal static class SiteAddress
{
    /// <summary>Where the site listens unless <c>--urls</c> or <c>ASPNETCORE_URLS</c> say otherwise.</summary>
    public const string Default = "http://localhost:5080";

    public static void UseDefaultUrl(this IWebHostBuilder host)
    {
        if (string.IsNullOrEmpty(host.GetSetting(WebHostDefaults.ServerUrlsKey)))
        {
            host.UseUrls(Default);
        }
    }

    /// <summary>The longest first line of a request: a query of the most characters, two thirds of them encoded as three.</summary>
    private const int LongestRequestLine = 64 * 1024;

    /// <summary>Takes addresses as long as the strategies that searches for reviews are made of; Kestrel's own limit is 8 kB.</summary>
    public static void AcceptLongQueries(this IWebHostBuilder host) => host.ConfigureKestrel(server => server.Limits.MaxRequestLineSize = LongestRequestLine);
}
