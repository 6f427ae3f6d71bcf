using AngleSharp.Html.Dom;

namespace PsyLit.Web.Tests.Support;

/// <summary>What stands in the fields of a page.</summary>
internal static class PageFields
{
    /// <summary>What stands in the field of that name; of several choices the chosen one, empty when none is.</summary>
    public static string Typed(this IHtmlDocument page, string name)
    {
        var fields = page.QuerySelectorAll($"[name='{name}']");
        Assert.NotEmpty(fields);
        return fields[0] switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox" } => fields.OfType<IHtmlInputElement>().FirstOrDefault(choice => choice.IsChecked)?.Value ?? "",
            IHtmlInputElement line => line.Value,
            IHtmlTextAreaElement text => text.Value,
            IHtmlSelectElement list => list.Value ?? "",
            var other => throw new ArgumentException($"{name} is a {other.LocalName}.", nameof(name)),
        };
    }
}
