using System.Text;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Matching.Steps;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Search.Matching;

/// <summary>Turns a query into steps over the index; the words of it are looked up here.</summary>
/// <param name="look">Where to look.</param>
/// <param name="measure">The index that says how rare words are and how long texts; null for the one that is looked into. What not everybody may read must not show in the order of what is found.</param>
internal sealed class QueryPlan(IndexLook look, IndexLook? measure = null)
{
    private readonly Bm25 ranking = Bm25.In((measure ?? look).View);

    /// <summary>The steps of a query; null asks for everything.</summary>
    public MatchStep Of(IndexQuery? query) => query switch
    {
        null => Everything(),
        IndexQuery.Words words => OfWords(words),
        IndexQuery.Near near => OfNear(near),
        IndexQuery.Concept concept => OfConcept(concept),
        IndexQuery.Published published => new ValueStep(look, (values, document) => values.Published[document] >= published.From && values.Published[document] <= published.To),
        IndexQuery.Added added => new ValueStep(look, (values, document) => values.Added[document] >= added.From && values.Added[document] < added.Before),
        IndexQuery.HasAbstract => new ValueStep(look, (values, document) => values.HasAbstract[document] != 0),
        IndexQuery.Articles articles => new ArticlesStep(look, articles.Ids),
        IndexQuery.All all => OfAll(all.Parts),
        IndexQuery.Any any => new AnyStep(look, [.. any.Parts.Select(Of)]),
        IndexQuery.Except except => OfAll([except]),
        _ => throw new ArgumentOutOfRangeException(nameof(query), query, "A kind of query the index was not taught."),
    };

    private ValueStep Everything() => new(look, (_, _) => true);

    private AllStep OfAll(IReadOnlyList<IndexQuery> parts)
    {
        List<MatchStep> wanted = [.. parts.Where(part => part is not IndexQuery.Except).Select(Of)];
        List<MatchStep> leftOut = [.. parts.OfType<IndexQuery.Except>().Select(except => Of(except.Part))];
        return new AllStep(look, wanted.Count == 0 ? [Everything()] : wanted, leftOut);
    }

    private MatchStep OfWords(IndexQuery.Words words)
    {
        if (words.IsWhole)
            return new TermStep(look, ranking, Slot(IndexMark.Whole(words.Sequence), words.IsPrefix), (uint)words.Columns);
        if (words.Sequence.Count == 1 && words.InAnyForm)
            return new TermStep(look, ranking, Measured(within => TermSlot.Family(within, words.Sequence[0])), (uint)words.Columns);
        if (words.Sequence.Count == 1)
            return new TermStep(look, ranking, Slot(words.Sequence[0], words.IsPrefix), (uint)words.Columns);
        var slots = words.Sequence.Select((word, place) => Slot(word, words.IsPrefix && place == words.Sequence.Count - 1));
        return new PhraseStep(look, ranking, [.. slots], (uint)words.Columns, near: null);
    }

    private PhraseStep OfNear(IndexQuery.Near near)
    {
        var words = near.Sequence.GroupBy(word => word).ToList();
        var nearness = new PhraseStep.Nearness([.. words.Select(word => word.Count())], near.Distance);
        return new PhraseStep(look, ranking, [.. words.Select(word => Slot(word.Key))], (uint)near.Columns, nearness);
    }

    private TermStep OfConcept(IndexQuery.Concept concept) =>
        new(look, ranking, Slot(concept.IsAlone ? IndexMark.ConceptAlone(concept.Id) : IndexMark.Concept(concept.Id)), (uint)concept.Columns);

    private TermSlot Slot(string word, bool isPrefix = false)
    {
        var term = Encoding.UTF8.GetBytes(word);
        return Measured(within => isPrefix ? TermSlot.Beginning(within, term) : TermSlot.Of(within, term));
    }

    private TermSlot Measured(Func<IndexLook, TermSlot> slotIn)
    {
        var slot = slotIn(look);
        return measure is null ? slot : slot with { Commonness = slotIn(measure).Having };
    }
}
