using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PsyLit.Web.Pages.Shared;

/// <summary>Symbols of the sprite <c>img/icons.svg</c>, for the eye only; the words stand beside them. Pages write <see cref="IconTagHelper"/>.</summary>
public static class Icons
{
    private static readonly object Sprite = new();

    /// <summary>The address of the sprite with its version, looked up once for a page.</summary>
    public static string SpriteOf(ViewContext view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var known = view.HttpContext.Items;
        if (known.TryGetValue(Sprite, out var sprite))
            return (string)sprite!;
        var services = view.HttpContext.RequestServices;
        var address = services.GetRequiredService<IFileVersionProvider>().AddFileVersionToPath(
            view.HttpContext.Request.PathBase, services.GetRequiredService<IUrlHelperFactory>().GetUrlHelper(view).Content("~/img/icons.svg"));
        known[Sprite] = address;
        return address;
    }

    /// <summary>The symbol as it stands on a page.</summary>
    public static IHtmlContent Of(string name, string sprite) => new HtmlString($"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{sprite}#{name}\"/></svg>");
}
