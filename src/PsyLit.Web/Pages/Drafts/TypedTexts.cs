using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Drafts;

/// <summary>Keeps the text of a form that was posted after the log-in had ended, leads through the log-in, and back to the form with the text in it.</summary>
/// <remarks>
/// Comes before authorization and the check of antiforgery tokens, either of which would drop the text. Nothing is done in anybody's name: the
/// text becomes a draft of nobody, found by its number only. Forms say by <see cref="DraftForTagHelper"/> that they have such a text; only pages
/// that limit posting take part.
/// </remarks>
public static class TypedTexts
{
    /// <summary>The fields in which a form says what its text is to become, in which field the text is, and where the form stands.</summary>
    internal const string KeyField = "DraftFor", NameField = "DraftField", AddressField = "DraftAddress";

    /// <summary>Call it before authorization.</summary>
    public static IApplicationBuilder UseTypedTexts(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (await ReadAsync(context) is not { } typed
            || await context.RequestServices.GetRequiredService<KeptDrafts>().KeepAsync(typed, context.RequestAborted) is not { } draft)
        {
            await next(context);
            return;
        }

        var back = DraftAddress.With(typed.Address, draft);
        if (Visitor.Of(context.User).AccountId is not null)
        {
            Say(context, "You logged in after this form was opened, so it was not sent yet. What you wrote stands in the box; send it again.");
            context.Response.Redirect(back);
        }
        else
        {
            context.Response.Redirect("/account/log-in" + QueryString.Create("returnUrl", back));
        }
    });

    /// <summary>The text of a form that nobody can post as it is; null for every other request.</summary>
    private static async Task<DraftText?> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true
            || context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is null || request.IsFromAnotherSite())
        {
            return null;
        }

        var form = await request.ReadFormAsync(context.RequestAborted);
        if (!form.ContainsKey(KeyField) || form.ContainsKey("preview") || !RedirectHttpResult.IsLocalUrl(form[AddressField]))
            return null;
        if (Visitor.Of(context.User).AccountId is not null && await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
            return null;
        var (text, version) = (form[form[NameField].ToString()].ToString().ReplaceLineEndings("\n"), form["Version"].ToString());
        return new DraftText(form[KeyField].ToString(), form[AddressField].ToString(), text, version.Length > 0 ? version : null);
    }

    private static void Say(HttpContext context, string message)
    {
        var messages = context.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context);
        messages["Message"] = message;
        messages.Save();
    }
}
