using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PsyLit.Core.Drafts.Unsent;

namespace PsyLit.Web.Pages.Drafts.Unsent;

/// <summary>Fills a form of a page with what was sent from it before. It works on the page as it was made, so that every form can be filled, and none has to do anything for it.</summary>
public static class FormFiller
{
    private const string Words = "This has not been sent yet, because you had to log in. What you filled in stands here again: look it over and send it.";

    // Addresses are compared as a browser resolves them; which site it is does not matter.
    private static readonly Uri Site = new("http://site");

    // Which wording the writer began from goes with the words, so that nobody else's is overwritten unseen.
    private static readonly string[] FromWhich = ["Version", "Origin"];

    // What a page says of itself anew; the rest of what is hidden tells two forms of one kind apart.
    private static readonly HashSet<string> NotTelling =
    [
        "__RequestVerificationToken", OwnDrafts.Field, OwnDrafts.AddressField, UnsentAddress.Field, .. FromWhich,
    ];

    /// <summary>The page with its form filled in and a line that says so.</summary>
    /// <param name="html">The page.</param>
    /// <param name="address">Its path and query.</param>
    /// <param name="sent">What was sent.</param>
    /// <returns>Null when the page has no form that sends to the same place.</returns>
    public static string? Fill(string html, string address, UnsentForm sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        using var document = new HtmlParser().ParseDocument(html);
        var values = sent.Fields.GroupBy(field => field.Name).ToDictionary(field => field.Key, field => field.Select(one => one.Value).ToList());
        if (document.Forms.Where(form => SendsTo(form, UnsentAddress.Without(address), sent.Action)).MinBy(form => Differences(form, values)) is not { } found)
            return null;

        foreach (var places in Fields(found).GroupBy(field => field.GetAttribute("name")!))
            FillAll([.. places], values.GetValueOrDefault(places.Key) ?? []);
        foreach (var around in found.Ancestors<IElement>().Concat(found.QuerySelectorAll("details")).Where(around => around.LocalName is "details" or "dialog"))
            around.SetAttribute("open", "");
        found.Prepend(Line(document), Number(document, sent.Id));
        return document.ToHtml();
    }

    private static bool SendsTo(IHtmlFormElement form, string page, string action)
    {
        if (!string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
            return false;
        var buttons = form.Elements.Select(element => element.GetAttribute("formaction")).OfType<string>();
        return buttons.Prepend(form.GetAttribute("action") ?? "").Any(to => Resolve(page, to) == Resolve(page, action));
    }

    private static string Resolve(string page, string to) =>
        UnsentAddress.Without(Uri.TryCreate(new Uri(Site, page), to, out var address) && address.Authority == Site.Authority ? address.PathAndQuery : to);

    private static int Differences(IHtmlFormElement form, Dictionary<string, List<string>> values) => Fields(form).Count(field =>
        field is IHtmlInputElement { Type: "hidden" } hidden && !NotTelling.Contains(hidden.Name!) && !(values.TryGetValue(hidden.Name!, out var sent) && sent.Contains(hidden.Value)));

    private static IEnumerable<IElement> Fields(IHtmlFormElement form) => form.Elements.Where(field => field.GetAttribute("name") is { Length: > 0 } && !field.HasAttribute("disabled"));

    private static void FillAll(List<IElement> places, List<string> values)
    {
        // Fields of one name come in the order of the form; of boxes only the ticked ones do.
        var texts = new Queue<string>(values);
        foreach (var place in places)
        {
            switch (place)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    Toggle(box, "checked", values.Contains(box.GetAttribute("value") ?? "on"));
                    break;
                case IHtmlSelectElement list:
                    Choose(list, values);
                    break;
                case IHtmlTextAreaElement area when texts.TryDequeue(out var text):
                    area.TextContent = text;
                    area.SetAttribute("data-filled", "");
                    break;
                case IHtmlInputElement input when TakesText(input) && texts.TryDequeue(out var line):
                    input.SetAttribute("value", line);
                    input.SetAttribute("data-filled", "");
                    break;
            }
        }
    }

    private static bool TakesText(IHtmlInputElement input) =>
        input.Type == "hidden" ? FromWhich.Contains(input.Name) : input.Type is not ("password" or "file" or "submit" or "image" or "button" or "reset");

    private static void Choose(IHtmlSelectElement list, List<string> values)
    {
        // What is not on the list any more cannot be chosen: it stays as the page has it.
        if (!list.Options.Any(option => values.Contains(option.Value)))
            return;
        foreach (var option in list.Options)
            Toggle(option, "selected", values.Contains(option.Value));
    }

    private static void Toggle(IElement element, string name, bool isOn)
    {
        if (isOn)
            element.SetAttribute(name, "");
        else
            element.RemoveAttribute(name);
    }

    private static IElement Line(IDocument document)
    {
        var line = document.CreateElement("p");
        line.Id = UnsentAddress.Place;
        line.ClassName = "remark unsent";
        line.SetAttribute("role", "status");
        line.SetAttribute("tabindex", "-1");
        line.TextContent = Words;
        return line;
    }

    private static IElement Number(IDocument document, Guid id)
    {
        var number = document.CreateElement("input");
        number.SetAttribute("type", "hidden");
        number.SetAttribute("name", UnsentAddress.Field);
        number.SetAttribute("value", id.ToString());
        return number;
    }
}
