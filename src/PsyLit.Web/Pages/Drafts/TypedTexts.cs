using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Drafts;

/// <summary>Keeps the texts of a form that was posted after the log-in had ended, leads through the log-in, and back to the form with the text in it.</summary>
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
        var typed = await ReadAsync(context);
        if (typed.Count == 0 || await context.RequestServices.GetRequiredService<KeptDrafts>().KeepAsync(typed, context.RequestAborted) is not { Count: > 0 } kept)
        {
            await next(context);
            return;
        }

        var back = DraftAddress.With(typed[0].Address, [.. kept]);
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

    /// <summary>The texts of a form that nobody can post as it is; none for every other request.</summary>
    private static async Task<IReadOnlyList<DraftText>> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true
            || context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is null || request.IsFromAnotherSite())
        {
            return [];
        }

        var form = await request.ReadFormAsync(context.RequestAborted);
        // All fields of one form stand at one address.
        if (form[AddressField] is not [{ } address, ..] || !RedirectHttpResult.IsLocalUrl(address) || form.ContainsKey("preview") || form[NameField].Count != form[KeyField].Count)
            return [];
        if (Visitor.Of(context.User).AccountId is not null && await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
            return [];
        var version = form["Version"].ToString() is { Length: > 0 } some ? some : null;
        return [.. form[KeyField].Zip(form[NameField], (key, name) => new DraftText(key ?? "", address, form[name ?? ""].ToString().ReplaceLineEndings("\n"), version)).Take(DraftAddress.Most)];
    }

    private static void Say(HttpContext context, string message)
    {
        var messages = context.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context);
        messages["Message"] = message;
        messages.Save();
    }
}
