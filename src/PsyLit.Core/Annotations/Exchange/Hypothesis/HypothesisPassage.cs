using System.Text.RegularExpressions;
using PsyLit.Core.Annotations.Anchors;
using PsyLit.Core.Annotations.Texts;
using PsyLit.Core.Annotations.Writing;

namespace PsyLit.Core.Annotations.Exchange.Hypothesis;

/// <summary>Finds the passage of an annotation that was made on another page of a work in the text that the library has.</summary>
/// <remarks>Places are of the other page and say nothing here; the words and what stood around them do.</remarks>
internal static partial class HypothesisPassage
{
    /// <summary>Where the annotation belongs, and what is to be said about it; no place with the reason when it cannot be kept.</summary>
    public static (NewAnnotation? Place, BroughtOutcome Outcome, string? Remark) Find(HypothesisAnnotation annotation, long articleId, RevisionText text)
    {
        var place = new NewAnnotation { ArticleId = articleId, RevisionNumber = text.RevisionNumber, Section = "", Start = 0, End = 0, Purpose = AnnotationPurpose.Highlighting };
        if (annotation.Quote is not { } quote)
        {
            var title = text.Sections[0];
            return annotation.HasSelector || title.Plain.Length == 0
                ? (null, BroughtOutcome.Rejected, "It selects a passage without saying its words.")
                : (place with { Section = title.Name, End = title.Plain.Length }, BroughtOutcome.Placed, "It was a note on the page as a whole, and stands at the title.");
        }

        var words = Plain(quote.Exact).Trim();
        if (words.Length is 0 or > AnnotationText.MaxQuote)
            return (null, BroughtOutcome.Rejected, words.Length == 0 ? "Its passage has no words." : $"Its passage has more than {AnnotationText.MaxQuote:N0} characters.");
        var passage = PassageQuote.FromElsewhere(null, null, words, Plain(quote.Prefix), Plain(quote.Suffix));
        var found = Anchoring.Find(text.Sections, passage);
        if (found.State == AnchorState.Orphaned)
            return (place with { Lost = passage }, BroughtOutcome.Orphaned, "The title, summary and abstract here do not have the passage.");

        var remark = found.State == AnchorState.Reworded ? $"The text here has it in other words: “{text.Sections.First(section => section.Name == found.Section).Plain[found.Start..found.End]}”." : null;
        return (place with { Section = found.Section!, Start = found.Start, End = found.End }, BroughtOutcome.Placed, remark);
    }

    private static string Plain(string? text) => Spaces().Replace(text ?? "", " ");

    // Pages break their lines where they like.
    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
