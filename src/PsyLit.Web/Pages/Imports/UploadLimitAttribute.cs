using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace PsyLit.Web.Pages.Imports;

/// <summary>Lets a page take files up to <see cref="ImportUploadOptions.MaxBytes"/>, and answers 413 to more without reading them.</summary>
/// <remarks>Runs before the antiforgery filter (order 1000), which is the first to read the form.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    // The parts' heads, the other fields, and a pasted text beside the files.
    private const long Envelope = 1024 * 1024;

    public int Order => 900;

    /// <inheritdoc />
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var most = http.RequestServices.GetRequiredService<IOptions<ImportUploadOptions>>().Value.MaxBytes + Envelope;
        if (http.Request.ContentLength > most)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = most;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions
        {
            MultipartBodyLengthLimit = most,
            ValueLengthLimit = (int)Math.Min(most, int.MaxValue),
        }));
    }
}
