using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts;

namespace PsyLit.Web.Pages.Drafts;

/// <summary>
/// <c>&lt;textarea name="Text" draft-for="@DraftKey.Comment(5)"&gt;</c>: nothing typed here is lost. With scripts it is kept as it is typed
/// (<c>drafts.js</c>); without, when it is posted by somebody who is not logged in any more (<see cref="TypedTexts"/>). Either way it is offered
/// back here. The page that takes the form calls <see cref="KeptDrafts.ForgetAsync"/> with the post and <see cref="OwnDrafts.TellPosted"/> after it.
/// </summary>
/// <remarks>
/// A button named <c>preview</c> posts nothing. A field named <c>Version</c> in the form is kept with the text and comes back with it. A form may have
/// several such fields, each in an element of its own together with what is put around it here.
/// </remarks>
[HtmlTargetElement("textarea", Attributes = "draft-for")]
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
        var request = ViewContext.HttpContext.Request;
        var address = Address ?? DraftAddress.Of(request);
        var isPosted = request.HasFormContentType && request.Form[TypedTexts.KeyField].Contains(Key);
        var restored = isPosted ? null : await drafts.AskedForAsync(Key);
        var draft = restored?.Id ?? (isPosted ? drafts.PostedFor(Key) : null);
        var own = await drafts.OfAsync(Key);
        var others = own.Where(other => other.Id != draft).Take(MostOffered).ToList();
        // A line break right after the tag is not part of the text.
        if (restored is not null)
            output.Content.SetContent("\n" + restored.Text);
        output.Attributes.SetAttribute("data-draft", Key);
        output.Attributes.SetAttribute("data-owner", Visitor.Of(ViewContext.HttpContext.User).AccountId?.ToString(CultureInfo.InvariantCulture) ?? "");
        output.Attributes.SetAttribute("data-saves", restored?.Saves ?? own.FirstOrDefault(other => other.Id == draft)?.Saves ?? 0);

        (html as IViewContextAware)?.Contextualize(ViewContext);
        output.PreElement.AppendHtml(await html.PartialAsync("~/Pages/Drafts/_Offers.cshtml", new DraftOffers(address, restored, others)));
        foreach (var (name, value) in new[]
        {
            (OwnDrafts.Field, draft?.ToString() ?? ""), (TypedTexts.KeyField, Key),
            (TypedTexts.NameField, output.Attributes["name"]?.Value?.ToString() ?? ""), (TypedTexts.AddressField, address),
        })
        {
            output.PostElement.AppendFormat(CultureInfo.InvariantCulture, "<input type=\"hidden\" name=\"{0}\" value=\"{1}\" autocomplete=\"off\">", name, value);
        }
    }
}
