using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PsyLit.Web.Pages.Shared;

/// <summary><c>&lt;unconfirmed /&gt;</c>: says that nobody has checked the field before it yet.</summary>
[HtmlTargetElement("unconfirmed", TagStructure = TagStructure.WithoutEndTag)]
public sealed class UnconfirmedTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "unconfirmed");
        output.Attributes.SetAttribute("title", "Nobody has checked this yet");
        output.PreElement.SetContent(" ");
        output.Content.SetContent("unconfirmed");
    }
}
