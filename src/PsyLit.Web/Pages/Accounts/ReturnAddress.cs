using Microsoft.AspNetCore.Mvc;

namespace PsyLit.Web.Pages.Accounts;

/// <summary>Where to go after logging in: the page the reader came from, if it is one of this site.</summary>
internal static class ReturnAddress
{
    /// <summary>The address if it leads to a page of this site, else the start page. Any other would be an open redirect.</summary>
    public static string LocalOrHome(this IUrlHelper url, string? returnUrl) => url.IsLocalUrl(returnUrl) ? returnUrl! : "/";

    /// <summary>Passes the address on to a link or form; null, so that nothing is passed, when it leads home anyway.</summary>
    public static string? LocalOrNull(this IUrlHelper url, string? returnUrl) => url.IsLocalUrl(returnUrl) && returnUrl != "/" ? returnUrl : null;
}
