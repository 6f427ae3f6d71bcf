using System.Text;
using PsyLit.Core.Search.Postings;
using PsyLit.Core.Text;

namespace PsyLit.Core.Search.Matching.Steps;

/// <summary>One place of a query that a word has to fill: a word, a beginning of words, or one of several words.</summary>
/// <param name="Entries">By segment, where the postings of the words are that fit.</param>
/// <param name="Having">How many articles have one of them; with several words counted for each, so at most.</param>
internal sealed record TermSlot(TermEntry[][] Entries, int Having)
{
    /// <summary>By how many the words are judged to be rare or common; <see cref="Having"/> unless another index says it.</summary>
    public int Commonness { get; init; } = Having;

    // A good part of all words begin with two letters that are given, and hardly any of them has the same stem.
    private const int ShortestBeginning = 3;

    private delegate bool TermTest(ReadOnlySpan<byte> term);

    /// <summary>Looks a word up in all segments.</summary>
    public static TermSlot Of(IndexLook look, ReadOnlySpan<byte> term)
    {
        var entries = new TermEntry[look.View.Segments.Count][];
        var having = 0;
        for (var place = 0; place < entries.Length; place++)
        {
            entries[place] = look.View.Segments[place].Find(look.Blocks, term) is { } entry ? [entry] : [];
            having += entries[place].Sum(one => one.Documents);
        }

        return new TermSlot(entries, having);
    }

    /// <summary>Looks up all words that begin with these bytes.</summary>
    public static TermSlot Beginning(IndexLook look, byte[] stem) => Beginning(look, stem, _ => true);

    /// <summary>Looks up all words of the stem that a word has.</summary>
    public static TermSlot Family(IndexLook look, string word)
    {
        var stem = WordStem.Of(word);
        var beginning = WordStem.Beginning(stem);
        return beginning.Length < ShortestBeginning
            ? Of(look, Encoding.UTF8.GetBytes(word))
            : Beginning(look, Encoding.UTF8.GetBytes(beginning), term => string.Equals(WordStem.Of(Encoding.UTF8.GetString(term)), stem, StringComparison.Ordinal));
    }

    private static TermSlot Beginning(IndexLook look, byte[] stem, TermTest fits)
    {
        var entries = new TermEntry[look.View.Segments.Count][];
        var having = 0L;
        for (var place = 0; place < entries.Length; place++)
        {
            look.CheckTime();
            var found = new List<TermEntry>();
            var terms = look.View.Segments[place].Terms(look.Blocks);
            for (var more = terms.Seek(stem); more && terms.Term.StartsWith(stem); more = terms.Next())
            {
                if (!fits(terms.Term))
                    continue;
                found.Add(terms.Entry);
                having += terms.Entry.Documents;
            }

            entries[place] = [.. found];
        }

        return new TermSlot(entries, (int)Math.Min(having, look.View.Firsts[^1]));
    }

    /// <summary>Cursors over the articles of a segment that have one of the words.</summary>
    public PostingsCursor[] Open(IndexLook look, int place, bool withPositions) =>
        [.. Entries[place].Select(entry => look.View.Segments[place].Postings(look.Blocks, entry, withPositions))];
}
