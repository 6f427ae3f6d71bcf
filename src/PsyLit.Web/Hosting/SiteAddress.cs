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
}
