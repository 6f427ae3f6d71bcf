using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using PsyLit.Core.Concepts;

namespace PsyLit.Web.Pages.Shared.Entries;

/// <summary>The chips of concepts in lists: the way to a concept's page, with its kind.</summary>
/// <remarks>Not a partial: a page of results has a hundred of them, of few concepts, and each is the same wherever it stands.</remarks>
public static class ConceptChips
{
    private const int MostKept = 20_000;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // By what the chip is made of: a vocabulary that changes makes other ones.
    private static readonly ConcurrentDictionary<(string Id, string Label, string Kind, string Sprite), HtmlString> Made = [];

    /// <summary>The chip of a concept.</summary>
    public static IHtmlContent ConceptChip(this IHtmlHelper html, Concept concept)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(concept);
        if (Made.Count > MostKept)
            Made.Clear();
        return Made.GetOrAdd((concept.Id, concept.Label, concept.Kind, Icons.SpriteOf(html.ViewContext)), static chip => Make(chip));
    }

    private static HtmlString Make((string Id, string Label, string Kind, string Sprite) chip)
    {
        using var text = new StringWriter();
        new HtmlFormattableString(
            "<a class=\"chip\" data-kind=\"{0}\" href=\"/concepts/{1}\" title=\"{2}\">{3}{4}<span class=\"visually-hidden\">, {2}</span></a>",
            chip.Kind, chip.Id, KindWords.One(chip.Kind), Icons.Of($"kind-{chip.Kind}", chip.Sprite), Typography.Unbroken(chip.Label)).WriteTo(text, Encoder);
        return new HtmlString(text.ToString());
    }
}
