using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Excerpts;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Comments.Searching;

/// <summary>Cuts out of comments what shows best why they were found.</summary>
internal sealed class CommentExcerpts(QueryReading? reading, ConceptMatcher concepts)
{
    private readonly MarkFinder finder = new(new AskedTerms(reading ?? new QueryReading()).Parts, concepts.Vocabulary, IndexColumns.Abstract, IndexColumns.BodyConcepts);

    /// <summary>The hit with its excerpt.</summary>
    /// <param name="hit">The hit.</param>
    /// <param name="text">What the comment says.</param>
    public CommentHit Show(CommentHit hit, string text)
    {
        if (text.Length == 0)
            return hit;
        var marks = finder.Find(text, finder.WantsMentions ? concepts.Find([text])[0] : []);
        var group = ExcerptCutter.BestGroup(marks);
        var excerpt = ExcerptCutter.Cut(text, marks, group.First, group.After);
        return hit with { Excerpt = excerpt.Text, Marks = excerpt.Marks, Begins = excerpt.Begins, Ends = excerpt.Ends };
    }
}
