using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.WrongMentions;
using PsyLit.Formats.Records;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Concepts.Mentions;

/// <summary>A place of a record that is marked as a concept, with its part of the text.</summary>
/// <param name="Part">"Summary", "Abstract", the label of a section, "Title".</param>
/// <param name="Passage">The place.</param>
public sealed record MarkedPassage(string Part, Passage Passage)
{
    /// <summary>
    /// The places of a record that are marked as a concept now, in the order in which the record's page marks them; those of the title,
    /// which it does not mark, come last.
    /// </summary>
    public static IReadOnlyList<MarkedPassage> Of(ConceptMatcher matcher, string conceptId, string title, string? summary, IReadOnlyList<AbstractSection> sections, MentionDecisions decisions)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        ArgumentNullException.ThrowIfNull(decisions);
        string[] texts = [title, summary ?? "", .. sections.Select(section => section.Text)];
        string[] parts = ["Title", "Summary", .. sections.Select(section => section.Label is { Length: > 0 } label ? Typography.SentenceCase(label) : "Abstract")];
        var found = decisions.Keep(texts, matcher.Find(texts))
            .SelectMany((mentions, at) => mentions.Where(mention => mention.ConceptId == conceptId)
                .Select(mention => (At: at, Passage: new MarkedPassage(parts[at], Passage.At(texts[at], mention.Start, mention.End)))))
            .ToList();
        return [.. found.Where(place => place.At > 0).Select(place => place.Passage), .. found.Where(place => place.At == 0).Select(place => place.Passage)];
    }
}
