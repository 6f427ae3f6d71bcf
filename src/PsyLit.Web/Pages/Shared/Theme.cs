namespace PsyLit.Web.Pages.Shared;

/// <summary>The theme a reader chose, kept in a cookie for a year so that the first byte of a page already has it.</summary>
public static class Theme
{
    /// <summary>As the operating system has it; nothing is kept.</summary>
    public const string System = "system";

    private const string CookieName = "psylit-theme";

    /// <summary>The choices, in the order shown.</summary>
    public static IReadOnlyList<string> All { get; } = [System, "light", "dark"];

    /// <summary>The theme of a request; <see cref="System"/> when the cookie is missing or holds anything else.</summary>
    public static string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[CookieName] is { } value && All.Contains(value) ? value : System;
    }

    /// <summary>Keeps a choice, or forgets it when it is <see cref="System"/>.</summary>
    public static void Keep(HttpResponse response, string theme)
    {
        ArgumentNullException.ThrowIfNull(response);
        var options = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = response.HttpContext.Request.IsHttps,
        };
        if (theme == System)
        {
            response.Cookies.Delete(CookieName, options);
        }
        else
        {
            response.Cookies.Append(CookieName, theme, options);
        }
    }
}
