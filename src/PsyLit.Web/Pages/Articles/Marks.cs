namespace PsyLit.Web.Pages.Articles;

/// <summary>Whether concepts are marked in texts: asked for in the address, else remembered in a cookie, else yes.</summary>
public static class Marks
{
    // mentions.js writes the same cookie when it switches without loading the page.
    private const string CookieName = "psylit-marks";

    /// <summary>The reader's choice; one made in the address (<c>?marks=off</c>) is remembered for a year.</summary>
    public static bool AreOn(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        string? asked = context.Request.Query["marks"];
        if (asked is not ("on" or "off"))
            return context.Request.Cookies[CookieName] != "off";

        context.Response.Cookies.Append(CookieName, asked, new CookieOptions
        {
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
        return asked == "on";
    }
}
