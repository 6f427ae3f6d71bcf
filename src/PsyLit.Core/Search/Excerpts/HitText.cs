using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Results;

namespace PsyLit.Core.Search.Excerpts;

/// <summary>Marks the texts of the records found by one query, picks the excerpt that shows best why, and says what else there is.</summary>
internal sealed class HitText
{
    private readonly ConceptMatcher matcher;
    private readonly AskedTerms asked;
    private readonly MarkFinder inTitle;
    private readonly MarkFinder inSummary;
    private readonly MarkFinder inAbstract;
    private readonly OtherParts others;

    public HitText(QueryReading reading, ConceptMatcher matcher)
    {
        this.matcher = matcher;
        asked = new AskedTerms(reading);
        inTitle = new MarkFinder(asked.Parts, matcher.Vocabulary, IndexColumns.Title, IndexColumns.TitleConcepts);
        inSummary = new MarkFinder(asked.Parts, matcher.Vocabulary, IndexColumns.Summary, IndexColumns.BodyConcepts);
        inAbstract = new MarkFinder(asked.Parts, matcher.Vocabulary, IndexColumns.Abstract, IndexColumns.BodyConcepts);
        others = new OtherParts(asked, matcher);
    }

    /// <summary>Fills in the hit's marks, its snippet and why it matched.</summary>
    public SearchHit Show(SearchHit hit, RecordTexts record)
    {
        var parts = new List<(string Name, string Text, MarkFinder Finder)>();
        if (!string.IsNullOrWhiteSpace(record.Summary))
            parts.Add(("Summary", record.Summary, inSummary));
        parts.AddRange(record.Abstract.Where(section => !string.IsNullOrWhiteSpace(section.Text)).Select(section => (section.Label ?? "Abstract", section.Text, inAbstract)));

        // All sections at once: an abbreviation defined in one is one in all.
        string[] sections = [hit.Title, .. parts.Select(part => part.Text)];
        var mentions = inTitle.WantsMentions || inAbstract.WantsMentions ? matcher.Find(sections, IsAsked) : null;
        if (mentions is not null && record.TakenOff is { } takenOff)
            mentions = takenOff.Keep(sections, mentions);
        var title = inTitle.Find(hit.Title, mentions?[0] ?? []);
        var marks = parts.Select((part, place) => part.Finder.Find(part.Text, mentions?[place + 1] ?? [])).ToList();
        hit = hit with { TitleMarks = MarkFinder.Joined(title), Reasons = Reasons(hit, record, title, [.. parts.Zip(marks, (part, found) => (part.Finder, part.Text, found))]) };
        if (parts.Count == 0)
            return hit;

        var best = (Part: 0, Group: (First: 0, After: 0, Worth: 0));
        for (var i = 0; i < parts.Count; i++)
        {
            var group = ExcerptCutter.BestGroup(marks[i]);
            if (group.Worth > best.Group.Worth)
                best = (i, group);
        }

        var excerpt = ExcerptCutter.Cut(parts[best.Part].Text, marks[best.Part], best.Group.First, best.Group.After);
        return hit with
        {
            Snippet = excerpt.Text,
            SnippetPart = parts[best.Part].Name,
            SnippetMarks = excerpt.Marks,
            SnippetBegins = excerpt.Begins,
            SnippetEnds = excerpt.Ends,
        };
    }

    private bool IsAsked(string concept) => inTitle.PartsOf(concept).Count + inSummary.PartsOf(concept).Count + inAbstract.PartsOf(concept).Count > 0;

    private IReadOnlyList<MatchReason> Reasons(SearchHit hit, RecordTexts record, List<TextMark> title, IReadOnlyList<(MarkFinder Finder, string Text, List<TextMark> Marks)> parts)
    {
        if (asked.Names.Count == 0)
            return [];
        var places = new FoundPlaces(asked, matcher.Vocabulary);
        places.Add("title", hit.Title, title);
        foreach (var (finder, text, marks) in parts)
            places.Add(finder == inSummary ? "summary" : "abstract", text, marks);
        if (places.SettleFound())
            others.AddTo(places, hit, record);
        return places.Reasons(withMissing: hit.IsNear);
    }
}
