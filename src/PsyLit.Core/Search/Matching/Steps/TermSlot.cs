using PsyLit.Core.Search.Postings;

namespace PsyLit.Core.Search.Matching.Steps;

/// <summary>One place of a query that a word has to fill: a word, a beginning of words, or one of several words.</summary>
/// <param name="Entries">By segment, where the postings of the words are that fit.</param>
/// <param name="Having">How many articles have one of them; with several words counted for each, so at most.</param>
internal sealed record TermSlot(TermEntry[][] Entries, int Having)
{
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
    public static TermSlot Beginning(IndexLook look, ReadOnlySpan<byte> stem)
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
