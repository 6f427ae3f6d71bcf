using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts;

namespace PsyLit.Web.Pages.Drafts;

/// <summary>
/// <c>&lt;textarea name="Text" draft-for="@DraftKey.Comment(5)"&gt;</c>, or a text field of one line: nothing typed here is lost. Scripts keep it as it
/// is typed (<c>drafts.js</c>), and it is offered back here. The page that takes the form calls <see cref="PostedDrafts.ForgetDraftsAsync"/> with
/// the post and <see cref="OwnDrafts.TellPosted"/> after it.
/// </summary>
/// <remarks>
/// A button named <c>preview</c> posts nothing. A field named <c>Version</c> in the form is kept with the text and comes back with it. A form may have
/// several such fields, each in an element of its own together with what is put around it here.
/// </remarks>
[HtmlTargetElement("textarea", Attributes = "draft-for")]
[HtmlTargetElement("input", Attributes = "draft-for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DraftForTagHelper(OwnDrafts drafts, IHtmlHelper html) : TagHelper
{
    private const int MostOffered = 3;

    /// <inheritdoc />
    public override int Order => 1000;

    /// <summary>See <see cref="DraftKey"/>.</summary>
    [HtmlAttributeName("draft-for")]
    public string Key { get; set; } = "";

    /// <summary>Where the form stands, when that is not the page asked for.</summary>
    [HtmlAttributeName("draft-address")]
    public string? Address { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var address = Address ?? DraftAddress.Of(ViewContext.HttpContext.Request);
        var (isPosted, posted) = drafts.StandingIn(Key);
        var restored = isPosted ? null : await drafts.AskedForAsync(Key);
        var draft = restored?.Id ?? posted;
        var own = await drafts.OfAsync(Key);
        var others = own.Where(other => other.Id != draft).Take(MostOffered).ToList();
        // A line break right after the tag is not part of the text.
        if (restored is not null && output.TagName == "input")
            output.Attributes.SetAttribute("value", restored.Text);
        else if (restored is not null)
            output.Content.SetContent("\n" + restored.Text);
        output.Attributes.SetAttribute("data-draft", Key);
        output.Attributes.SetAttribute("data-owner", Visitor.Of(ViewContext.HttpContext.User).AccountId?.ToString(CultureInfo.InvariantCulture) ?? "");
        output.Attributes.SetAttribute("data-saves", restored?.Saves ?? own.FirstOrDefault(other => other.Id == draft)?.Saves ?? 0);

        (html as IViewContextAware)?.Contextualize(ViewContext);
        output.PreElement.AppendHtml(await html.PartialAsync("~/Pages/Drafts/_Offers.cshtml", new DraftOffers(address, restored, others)));
        foreach (var (name, value) in new[]
        {
            (OwnDrafts.Field, draft?.ToString() ?? ""), (OwnDrafts.KeyField, Key), (OwnDrafts.AddressField, address),
        })
        {
            output.PostElement.AppendFormat(CultureInfo.InvariantCulture, "<input type=\"hidden\" name=\"{0}\" value=\"{1}\" autocomplete=\"off\">", name, value);
        }
    }
}
