using System.Text;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Matching.Steps;
using PsyLit.Core.Search.Segments;

namespace PsyLit.Core.Search.Similar;

/// <summary>Chooses of a record's terms the few that tell it from others.</summary>
internal sealed class TellingTerms(IndexLook look)
{
    private const int MostWords = 20;
    private const int MostConcepts = 8;

    /// <summary>The most words whose frequency is looked up; those that stand in the record most often.</summary>
    private const int MostCandidates = 80;

    /// <summary>A concept counts so many times a word: two texts may name it in different words.</summary>
    private const double ConceptTimes = 2;

    // Words that more of the library has tell little and cost most.
    private const int WidestShare = 25;
    private const int WidestConceptShare = 4;
    private const int NarrowEnough = 50;

    // How common a word is, a fifth of the records says well enough; looking it up in all of them would cost more than all the rest.
    private const double SampledShare = 0.2;

    private const uint TextColumns = (uint)(IndexColumns.Title | IndexColumns.Body | IndexColumns.Mesh | IndexColumns.Keywords | IndexColumns.Substances);

    private readonly int all = Math.Max(1, look.View.Firsts[^1]);

    /// <summary>The terms, at most 28.</summary>
    /// <param name="words">The record's words.</param>
    /// <param name="conceptIds">Concepts it names.</param>
    public IReadOnlyList<TellingTerm> Of(ArticleWords words, IReadOnlyList<string> conceptIds)
    {
        var sample = Sample();
        var sampled = Math.Max(1, sample.Sum(segment => segment.Documents));
        var telling = words.Counts.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key.Length).Take(MostCandidates)
            .Select(pair => (Word: pair.Key, Aboutness: TopicWeight.Aboutness(pair.Value, words.Length), Having: Having(sample, pair.Key) * (double)all / sampled))
            .Where(word => word.Having <= Math.Max(NarrowEnough, all / WidestShare))
            .OrderByDescending(word => word.Aboutness * Math.Pow(TopicWeight.RootIdf((int)word.Having, all), 2))
            .Take(MostWords);
        var terms = telling.Select(word => Term(word.Word, isConcept: false, word.Word, TextColumns, word.Aboutness)).ToList();

        // Named first are those it names most; a mention in the title and one in the abstract is what one that matters has at least.
        var concepts = conceptIds.Take(MostConcepts)
            .Select((id, rank) => Term(id, isConcept: true, IndexMark.ConceptAlone(id), (uint)IndexColumns.AllConcepts, ConceptTimes * TopicWeight.Aboutness(Math.Max(1, 6 - rank), words.Length)))
            .Where(concept => concept.Slot.Having <= Math.Max(NarrowEnough, all / WidestConceptShare));
        terms.AddRange(concepts);
        // What no other record has finds nothing.
        terms.RemoveAll(term => term.Slot.Having < 2);
        return terms;
    }

    private TellingTerm Term(string name, bool isConcept, string indexed, uint columns, double aboutness)
    {
        var slot = TermSlot.Of(look, Encoding.UTF8.GetBytes(indexed));
        var rootIdf = TopicWeight.RootIdf(slot.Having, all);
        return new TellingTerm(name, isConcept, slot, columns, aboutness * rootIdf, rootIdf);
    }

    private List<Segment> Sample()
    {
        var sample = new List<Segment>();
        var covered = 0L;
        foreach (var segment in look.View.Segments.OrderByDescending(segment => segment.Documents))
        {
            if (covered >= all * SampledShare)
                break;
            sample.Add(segment);
            covered += segment.Documents;
        }

        return sample;
    }

    private int Having(List<Segment> sample, string word)
    {
        var term = Encoding.UTF8.GetBytes(word);
        var having = 0;
        foreach (var segment in sample)
            having += segment.Find(look.Blocks, term)?.Documents ?? 0;
        return having;
    }
}
