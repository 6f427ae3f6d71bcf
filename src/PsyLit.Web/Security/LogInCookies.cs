using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PsyLit.Core.Accounts;
using PsyLit.Web.Pages.Accounts;

namespace PsyLit.Web.Security;

/// <summary>How the site remembers who is logged in.</summary>
public static class LogInCookies
{
    /// <summary>How long a log-in lasts without a visit.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromDays(30);

    /// <summary>Registers cookies, roles as policies (<c>[Authorize(Policy = Role.Curator)]</c>) and the keys that sign both, kept in the data folder.</summary>
    public static IServiceCollection AddLogIn(this IServiceCollection services, string dataFolder)
    {
        // Keys in the data folder: log-ins and drafts outlive a restart, and move with a backup.
        services.AddDataProtection().SetApplicationName("PsyLit").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(dataFolder, "keys")));

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddHttpContextAccessor();
        new IdentityBuilder(typeof(Account), typeof(IdentityRole<long>), services).AddSignInManager().AddClaimsPrincipalFactory<AccountClaims>();
        services.ConfigureApplicationCookie(Configure);
        services.AddScoped<LogIn>();
        services.AddScoped<OwnWritings>();
        services.AddScoped<ChangeAbout>();
        // A changed password or role reaches other browsers within a minute.
        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = TimeSpan.FromMinutes(1));

        var policies = services.AddAuthorizationBuilder();
        foreach (var role in Role.All)
            policies.AddPolicy(role, policy => policy.RequireRole(Role.AtLeast(role)));

        services.AddProgramAccess();
        services.AddAntiforgery(forms => Protect(forms.Cookie, "psylit.forms"));
        services.Configure<CookieTempDataProviderOptions>(messages => Protect(messages.Cookie, "psylit.messages"));
        return services;
    }

    private static void Configure(CookieAuthenticationOptions cookie)
    {
        Protect(cookie.Cookie, "psylit.login");
        cookie.ExpireTimeSpan = Lasts;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/account/log-in";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnRedirectToLogin = context =>
        {
            if (IsForProgram(context.Request))
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            else
                context.Response.Redirect(LogInAddress(context.Request));
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>The address of the log-in page that leads back: to the page asked for, or to the page a form was posted from.</summary>
    private static string LogInAddress(HttpRequest request)
    {
        var back = HttpMethods.IsGet(request.Method)
            ? request.Path + request.QueryString
            : request.GetTypedHeaders().Referer is { } referer && referer.Authority == request.Host.Value ? referer.PathAndQuery : "/";
        return "/account/log-in" + QueryString.Create("returnUrl", back);
    }

    private static bool IsForProgram(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static void Protect(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }
}
