namespace PsyLit.Web.Hosting;

/// <summary>Styles and scripts as a published site sends them: compressed, and kept by the browser, since their addresses change with their content.</summary>
public static class PublishedAssets
{
    /// <remarks>
    /// A program that was built and not published serves them as to who is changing them: asked for again with every page, which on a slow line
    /// costs each page more than all of its text. That is left to the Development environment.
    /// </remarks>
    public static void UseAssetsAsPublished(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        // Without this an unpublished build outside Development answers compressed requests for assets with empty bodies.
        builder.WebHost.UseStaticWebAssets();
        if (!builder.Environment.IsDevelopment())
        {
            builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        }
    }
}
