using PsyLit.Core.Drafts.Unsent;

namespace PsyLit.Web.Pages.Drafts.Unsent;

/// <summary>
/// Tells the browser that sent a form from every other: the number in an address alone fills nothing, so that nobody can lead somebody to a form with
/// words of theirs in it, and nobody reads what another wrote.
/// </summary>
internal static class UnsentCookie
{
    private const string Name = "psylit.unsent";

    private const int Most = 10;

    /// <summary>Whether the browser that asks sent the form.</summary>
    public static bool Holds(HttpRequest request, Guid form) => Read(request).Contains(form.ToString());

    /// <summary>Remembers a form, and of many the latest.</summary>
    public static void Add(HttpContext context, Guid form) => context.Response.Cookies.Append(Name, string.Join('.', Read(context.Request).Append(form.ToString()).TakeLast(Most)), new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = UnsentForms.KeptFor,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    });

    private static string[] Read(HttpRequest request) => (request.Cookies[Name] ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries);
}
