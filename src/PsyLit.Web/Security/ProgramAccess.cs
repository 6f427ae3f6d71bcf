using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Net.Http.Headers;
using PsyLit.Core.Accounts.Programs;

namespace PsyLit.Web.Security;

/// <summary>Lets programs in by an access token of their owner, where an endpoint asks for it (<c>RequireAuthorization(ProgramAccess.Policy)</c>), and browsers by their cookie.</summary>
/// <remarks>A request with an <c>Authorization</c> header is judged by that alone, and never by a cookie sent along.</remarks>
public static class ProgramAccess
{
    /// <summary>Guests are let in too; what they may do is the endpoint's matter.</summary>
    public const string Policy = "programs";

    /// <summary>What a stranger is told to come with (RFC 6750).</summary>
    public const string Challenge = "Bearer realm=\"PsyLit\"";

    private const string EitherScheme = "psylit.either";

    public static IServiceCollection AddProgramAccess(this IServiceCollection services)
    {
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, AccessTokenHandler>(AccessTokenHandler.Scheme, null)
            .AddPolicyScheme(EitherScheme, null, either => either.ForwardDefaultSelector =
                context => context.Request.HasProgramToken() ? AccessTokenHandler.Scheme : IdentityConstants.ApplicationScheme);
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(EitherScheme).RequireAssertion(_ => true));
        services.AddScoped<AccessTokens>();
        return services;
    }

    /// <summary>Knows whose program asks before anything is counted by account, where an endpoint lets programs in. Call it after authentication and before limits on posting.</summary>
    public static IApplicationBuilder UseProgramAccess(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.HasProgramToken() && context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(asked => asked.Policy == Policy) == true)
            context.User = (await context.AuthenticateAsync(EitherScheme)).Principal ?? new ClaimsPrincipal(new ClaimsIdentity());
        await next(context);
    });

    /// <summary>Whether a request comes with a token of a program, good or bad.</summary>
    public static bool HasProgramToken(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.ContainsKey(HeaderNames.Authorization);
    }

    /// <summary>Answers 401 to a token that is nobody's, so that a program with an old one does not take a guest's view for its owner's.</summary>
    public static async ValueTask<object?> RefuseUnknownTokensAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(next);
        var context = call.HttpContext;
        if (!context.Request.HasProgramToken() || context.User.Identity is { IsAuthenticated: true })
            return await next(call);
        context.Response.Headers.WWWAuthenticate = $"{Challenge}, error=\"invalid_token\"";
        return TypedResults.Problem("This access token is not known, or not any more.", statusCode: StatusCodes.Status401Unauthorized);
    }
}
