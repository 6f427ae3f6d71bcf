using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Results;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Search.Excerpts;

/// <summary>Marks the texts of the records found by one query and picks the excerpt that shows best why.</summary>
internal sealed class HitText
{
    private readonly ConceptMatcher matcher;
    private readonly MarkFinder inTitle;
    private readonly MarkFinder inBody;

    public HitText(IndexQuery? query, ConceptMatcher matcher)
    {
        this.matcher = matcher;
        inTitle = new MarkFinder(query, matcher.Vocabulary, IndexColumns.Title, IndexColumns.TitleConcepts);
        inBody = new MarkFinder(query, matcher.Vocabulary, IndexColumns.Body, IndexColumns.BodyConcepts);
    }

    /// <summary>Fills in the hit's marks and snippet.</summary>
    public SearchHit Show(SearchHit hit, string? summary, IReadOnlyList<AbstractSection> sections)
    {
        var parts = new List<(string Name, string Text)>();
        if (!string.IsNullOrWhiteSpace(summary))
            parts.Add(("Summary", summary));
        parts.AddRange(sections.Where(section => !string.IsNullOrWhiteSpace(section.Text)).Select(section => (section.Label ?? "Abstract", section.Text)));

        // All sections at once: an abbreviation defined in one is one in all.
        var mentions = inTitle.WantsMentions || inBody.WantsMentions ? matcher.Find([hit.Title, .. parts.Select(part => part.Text)]) : null;
        hit = hit with { TitleMarks = MarkFinder.Joined(inTitle.Find(hit.Title, mentions?[0] ?? [])) };
        if (parts.Count == 0)
            return hit;

        var best = (Part: 0, Marks: new List<TextMark>(), Group: (First: 0, After: 0, Worth: 0));
        for (var i = 0; i < parts.Count; i++)
        {
            var marks = inBody.Find(parts[i].Text, mentions?[i + 1] ?? []);
            var group = ExcerptCutter.BestGroup(marks);
            if (group.Worth > best.Group.Worth)
                best = (i, marks, group);
        }

        var excerpt = ExcerptCutter.Cut(parts[best.Part].Text, best.Marks, best.Group.First, best.Group.After);
        return hit with
        {
            Snippet = excerpt.Text,
            SnippetPart = parts[best.Part].Name,
            SnippetMarks = excerpt.Marks,
            SnippetBegins = excerpt.Begins,
            SnippetEnds = excerpt.Ends,
        };
    }
}
