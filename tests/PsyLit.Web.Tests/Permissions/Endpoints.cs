using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Permissions;

/// <summary>Everything the site answers, found by asking the site, so that nothing new is forgotten.</summary>
public static class Endpoints
{
    /// <summary>The name of each: <c>POST /articles/{id:long}?handler=Remove</c>. Files that never change are left out.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(PsyLitApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var pages = app.Services.GetRequiredService<PageLoader>();
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.RoutePattern.RawText?.Contains("**path:file", StringComparison.Ordinal) == false))
        {
            var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await pages.LoadAsync(page, EndpointMetadataCollection.Empty);
                all.UnionWith(compiled.HandlerMethods.Select(handler => $"{handler.HttpMethod.ToUpperInvariant()} {route}{(handler.Name is { } name ? $"?handler={name}" : "")}"));
            }
            else if (endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
            {
                all.UnionWith((endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => $"{method} {route}"));
            }
        }

        return [.. all];
    }
}
