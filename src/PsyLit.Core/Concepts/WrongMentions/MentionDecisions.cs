namespace PsyLit.Core.Concepts.WrongMentions;

/// <summary>What was decided about the mentions of one article, ready to be asked about each of them.</summary>
public sealed class MentionDecisions
{
    private readonly ILookup<string, (WrongMention Mention, Passage Passage)> byConcept;

    /// <summary>Takes what was said about an article's mentions; only what is taken off counts.</summary>
    public MentionDecisions(IEnumerable<WrongMention> said)
    {
        ArgumentNullException.ThrowIfNull(said);
        byConcept = said.Where(mention => mention.IsTakenOff)
            .ToLookup(mention => mention.ConceptId, mention => (mention, new Passage(mention.Quote, mention.Before, mention.After)), StringComparer.Ordinal);
    }

    /// <summary>True when nothing is taken off.</summary>
    public bool IsEmpty => byConcept.Count == 0;

    /// <summary>True when a mention in a section is taken off.</summary>
    public bool TakesOff(string section, ConceptMention mention)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(mention);
        return byConcept[mention.ConceptId].Any(decided => decided.Mention.InWholeRecord
            ? decided.Passage.HasQuote(mention.Text)
            : decided.Passage.StandsAt(section, mention.Start, mention.End));
    }

    /// <summary>The mentions of each section that stay.</summary>
    public IReadOnlyList<IReadOnlyList<ConceptMention>> Keep(IReadOnlyList<string> sections, IReadOnlyList<IReadOnlyList<ConceptMention>> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return IsEmpty ? found : [.. found.Select((mentions, at) => (IReadOnlyList<ConceptMention>)[.. mentions.Where(mention => !TakesOff(sections[at], mention))])];
    }
}
