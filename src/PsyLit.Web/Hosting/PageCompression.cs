using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace PsyLit.Web.Hosting;

/// <summary>Sends pages compressed to who can take them so: a much discussed record is a tenth of its size then.</summary>
/// <remarks>
/// A page that echoes its address beside something private would let whoever can measure its compressed length over TLS guess the private text
/// letter by letter (BREACH, 2013, https://www.breachattack.com). So it is sent as it is to a person who is logged in where the address has a
/// query. Tokens in forms are encrypted anew for each page and cannot be guessed that way.
/// </remarks>
public static class PageCompression
{
    /// <summary>Registers Brotli and gzip, both at the level that costs least: the next ones are a fifth smaller and take many times as long.</summary>
    public static IServiceCollection AddPageCompression(this IServiceCollection services) => services
        .Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest)
        .Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest)
        .AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            // Styles and scripts are compressed when they are built. What programs fetch has an ETag that stands for its bytes.
            compression.MimeTypes = ["text/html"];
        });

    /// <summary>Compresses where that tells nobody anything; call it after <c>UseAuthentication</c>.</summary>
    public static IApplicationBuilder UsePageCompression(this IApplicationBuilder app) =>
        app.UseWhen(IsHarmless, branch => branch.UseResponseCompression());

    private static bool IsHarmless(HttpContext context) => !context.Request.QueryString.HasValue || context.User.Identity is not { IsAuthenticated: true };
}
