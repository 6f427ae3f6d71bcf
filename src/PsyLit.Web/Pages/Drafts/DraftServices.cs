using Microsoft.AspNetCore.Antiforgery;
using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts;
using PsyLit.Core.Drafts.Unsent;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Drafts;

/// <summary>What keeping drafts needs, and what it answers to <c>drafts.js</c>.</summary>
public static class DraftServices
{
    public static IServiceCollection AddDrafts(this IServiceCollection services)
    {
        services.AddScoped<KeptDrafts>();
        services.AddScoped<OwnDrafts>();
        services.AddScoped<UnsentForms>();
        return services;
    }

    /// <summary>
    /// <c>PUT /drafts/{id}</c> saves what is being typed: 200, 409 with the draft that another tab saved since, 422 with the reason. <c>DELETE</c> puts
    /// it away. Both need a log-in (401) and the antiforgery token of the form (400).
    /// </summary>
    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        routes.MapPut("/drafts/{id:guid}", SaveAsync).RequireRateLimiting(PostingLimits.Draft);
        routes.MapDelete("/drafts/{id:guid}", DiscardAsync).RequireRateLimiting(PostingLimits.Draft);
    }

    private static async Task<IResult> SaveAsync(Guid id, HttpContext context, KeptDrafts drafts, IAntiforgery forms, CancellationToken cancellationToken)
    {
        if (Visitor.Of(context.User).AccountId is not { } accountId)
            return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
        if (!context.Request.HasFormContentType || !await forms.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var (address, version) = (form["address"].ToString(), form["version"].ToString());
        var typed = new DraftText(form["key"].ToString(), RedirectAddress(address), form["text"].ToString().ReplaceLineEndings("\n"), version.Length > 0 ? version : null);
        var saved = await drafts.SaveAsync(id, accountId, typed, int.TryParse(form["seen"], out var seen) ? seen : 0, cancellationToken);
        return saved switch
        {
            { Draft: { } draft } => TypedResults.Ok(DraftAnswer.Of(draft)),
            { Newer: { } newer } => TypedResults.Conflict(DraftAnswer.Of(newer)),
            _ => TypedResults.UnprocessableEntity(saved.Problem),
        };
    }

    private static async Task<IResult> DiscardAsync(Guid id, HttpContext context, KeptDrafts drafts, IAntiforgery forms, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(context.User);
        if (visitor.AccountId is null)
            return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
        if (!await forms.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        return await drafts.DiscardAsync(id, visitor, cancellationToken) is null ? TypedResults.NotFound() : TypedResults.NoContent();
    }

    private static string RedirectAddress(string address) => Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult.IsLocalUrl(address) ? address : "/";
}
