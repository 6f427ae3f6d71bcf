using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts.Unsent;

namespace PsyLit.Web.Pages.Drafts.Unsent;

/// <summary>
/// Loses no form that was sent after the log-in had ended: what was in it is kept, the log-in page leads back, and the form stands there filled in
/// (<see cref="FilledForms"/>), whichever it is. Nothing is done in anybody's name.
/// </summary>
internal static class KeepUnsentForms
{
    /// <summary>Call it before authorization, which refuses guests.</summary>
    public static IApplicationBuilder UseUnsentForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await FilledForms.RunAsync(context, next);
            return;
        }

        await next(context);
        if (context.Response.HasStarted || !HttpMethods.IsPost(context.Request.Method))
            return;
        if (await IsRefusedAsync(context))
            await KeepAsync(context);
        else if (context.Response.StatusCode is StatusCodes.Status302Found or StatusCodes.Status303SeeOther)
            await ForgetAsync(context);
    });

    // To guests, what they may not know of is not there (404); a form of theirs that was sent there was opened by somebody who did.
    private static async Task<bool> IsRefusedAsync(HttpContext context)
    {
        var response = context.Response;
        if (Visitor.Of(context.User).AccountId is null)
        {
            return response.StatusCode is StatusCodes.Status400BadRequest or StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound
                || FilledForms.LeadsToLogIn(response);
        }

        // The token of a form says for whom it was made.
        return response.StatusCode == StatusCodes.Status400BadRequest && !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
    }

    private static async Task KeepAsync(HttpContext context)
    {
        if (await SentForm.ReadAsync(context) is not { } sent)
            return;
        var response = context.Response;
        response.Headers.Location = default;
        if (await context.RequestServices.GetRequiredService<UnsentForms>().KeepAsync(sent.Action, sent.Address, sent.Fields, context.RequestAborted) is not { } kept)
        {
            // The browser keeps the form when its answer is an error: going back shows it as it was.
            response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        UnsentCookie.Add(context, kept);
        var back = UnsentAddress.With(sent.Address, kept);
        response.Redirect(Visitor.Of(context.User).AccountId is null ? "/account/log-in" + QueryString.Create("returnUrl", back) : back);
    }

    private static async Task ForgetAsync(HttpContext context)
    {
        if (context.Features.Get<IFormFeature>()?.Form is { } form && Guid.TryParse(form[UnsentAddress.Field], out var id))
            await context.RequestServices.GetRequiredService<UnsentForms>().ForgetAsync(id, context.RequestAborted);
    }
}
