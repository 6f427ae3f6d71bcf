using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Drafts.Unsent;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Drafts.Unsent;

/// <summary>A form of this site as a request brings it.</summary>
/// <param name="Action">Where it was sent: path and query, without <see cref="UnsentAddress.Name"/>.</param>
/// <param name="Address">The page it stood on.</param>
/// <param name="Fields">What was in it, without the antiforgery token.</param>
public sealed record SentForm(string Action, string Address, IReadOnlyList<SentField> Fields)
{
    private const string TokenField = "__RequestVerificationToken";

    // Percent-encoding makes up to three bytes of one, and what is kept is checked once it is read.
    private const long LongestBody = 3 * UnsentForms.MaxLength;

    private static readonly HashSet<string> OfTheForm = new(StringComparer.Ordinal) { OwnDrafts.Field, OwnDrafts.KeyField, OwnDrafts.AddressField, UnsentAddress.Field };

    /// <summary>The form of a request; null when it brings none that may be kept.</summary>
    /// <remarks>
    /// Only pages that limit posting take part: what is kept takes room. Scripts that ask for JSON have the words on their page still. A form with
    /// a password is never kept.
    /// </remarks>
    public static async Task<SentForm?> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.ContentLength is null or > LongestBody || request.IsFromAnotherSite()
            || context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is null
            || request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
        {
            return null;
        }

        var form = await request.ReadFormAsync(context.RequestAborted);
        var isOfThisSite = form.ContainsKey(TokenField) || form.ContainsKey(OwnDrafts.KeyField);
        if (!isOfThisSite || form.Keys.Any(IsSecret))
            return null;
        List<SentField> fields = [.. form.Where(field => field.Key != TokenField).SelectMany(field => field.Value.Select(value => new SentField(field.Key, (value ?? "").ReplaceLineEndings("\n"))))];
        return fields.TrueForAll(field => IsOfTheForm(field) || string.IsNullOrWhiteSpace(field.Value))
            ? null
            : new SentForm(UnsentAddress.Without(request.Path + request.QueryString), UnsentAddress.Without(PageOf(request, form)), fields);
    }

    /// <summary>Whether a field holds what is never kept: a password, or the key for PubMed.</summary>
    public static bool IsSecret(string name)
    {
        var last = name.Split('.')[^1];
        return last.EndsWith("Password", StringComparison.OrdinalIgnoreCase) || last == "Key";
    }

    /// <summary>Whether a field says where the form stands and what becomes of it, and nothing that anybody filled in.</summary>
    public static bool IsOfTheForm(SentField field) => OfTheForm.Contains(field.Name);

    // Of a form that scripts put on a page, the form itself says where it stands without them.
    private static string PageOf(HttpRequest request, IFormCollection form)
    {
        if (form[OwnDrafts.AddressField] is [{ } address, ..] && RedirectHttpResult.IsLocalUrl(address))
            return address;
        return request.GetTypedHeaders().Referer is { } referer && referer.Authority == request.Host.Value ? referer.PathAndQuery : request.Path + request.QueryString;
    }
}
