using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.WrongMentions;
using PsyLit.Formats.Records;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Articles;

/// <summary>The concepts that an article's text names: where they stand in each part, and the key that explains them.</summary>
public sealed class ConceptKey
{
    private ConceptKey(IReadOnlyList<MentionLink> summary, IReadOnlyList<IReadOnlyList<MentionLink>> sections, IReadOnlyList<ConceptKeyEntry> entries)
    {
        (Summary, Sections, Entries) = (summary, sections, entries);
    }

    /// <summary>Mentions in the summary.</summary>
    public IReadOnlyList<MentionLink> Summary { get; }

    /// <summary>Mentions in each section of the abstract.</summary>
    public IReadOnlyList<IReadOnlyList<MentionLink>> Sections { get; }

    /// <summary>Every concept named in summary or abstract once, by kind, the most named first.</summary>
    public IReadOnlyList<ConceptKeyEntry> Entries { get; }

    /// <summary>Reads the texts as one document, so that an abbreviation defined in the summary is known in the abstract. What was taken off is not among the mentions.</summary>
    public static ConceptKey Of(ConceptMatcher matcher, string title, string? summary, IReadOnlyList<AbstractSection> sections, MentionDecisions decisions)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        ArgumentNullException.ThrowIfNull(sections);
        ArgumentNullException.ThrowIfNull(decisions);
        // The title helps to decide what an ambiguous form means, but is not marked: a heading is no place for footnotes.
        string[] texts = [title, summary ?? "", .. sections.Select(section => section.Text)];
        var found = decisions.Keep(texts, matcher.Find(texts));
        var links = found.Select(mentions => Links(matcher.Vocabulary, mentions)).ToList();
        var entries = links.Skip(1).SelectMany(mentions => mentions).GroupBy(link => link.ConceptId)
            .Select(group => new ConceptKeyEntry(matcher.Vocabulary.Find(group.Key)!, group.Count()))
            .OrderBy(entry => KindWords.Rank(entry.Concept.Kind)).ThenByDescending(entry => entry.Mentions)
            .ToList();
        return new ConceptKey(links[1], [.. links.Skip(2)], entries);
    }

    private static List<MentionLink> Links(Vocabulary vocabulary, IReadOnlyList<ConceptMention> mentions) =>
        [.. from mention in mentions
            let concept = vocabulary.Find(mention.ConceptId)
            where concept is not null
            select new MentionLink(mention.Start, mention.End, concept.Id, concept.Kind, IsWhole(mention.Text))];

    // A longer word may break: it could be wider than a phone.
    private static bool IsWhole(string text) => text.Length <= 24 && !text.Contains(' ', StringComparison.Ordinal);
}
