using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PsyLit.Core.Accounts;
using PsyLit.Core.Accounts.Programs;

namespace PsyLit.Web.Security;

/// <summary>Knows the account of a program by the token in <c>Authorization: Bearer</c> (RFC 6750). The account's roles are those of the moment.</summary>
internal sealed class AccessTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessTokens tokens, SignInManager<Account> logIns)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "psylit.token";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        if (await tokens.FindAsync(header[Bearer.Length..].Trim(), Context.RequestAborted) is not { } accountId
            || await logIns.UserManager.FindByIdAsync(accountId.ToString(CultureInfo.InvariantCulture)) is not { } account
            || !await logIns.CanSignInAsync(account))
        {
            return AuthenticateResult.Fail("No account has this token.");
        }

        return AuthenticateResult.Success(new AuthenticationTicket(await logIns.CreateUserPrincipalAsync(account), Scheme));
    }
}
