using System.Text;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Segments;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Suggesting;

/// <summary>Finds a few articles for each of the authors whose names begin so, without looking through all articles.</summary>
/// <remarks>
/// First authors stand in memory in alphabetical order: the names that begin so are one stretch of them. Who is never named first is found
/// through the terms of the index that begin so and stand among authors; of them no more are looked at than a key press may cost.
/// </remarks>
internal static class AuthorArticles
{
    /// <summary>Articles read for each name.</summary>
    private const int EachName = 3;

    /// <summary>Terms of a segment that are looked at.</summary>
    private const int MostTerms = 200;

    /// <summary>Articles of a term in which it is looked for among the authors.</summary>
    private const int MostPostings = 16;

    /// <summary>Ids of articles that have such an author, those of the most frequent first authors before others.</summary>
    /// <param name="view">The index.</param>
    /// <param name="blocks">Reads it.</param>
    /// <param name="words">The words of a name as the index has them; the last may be cut off.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public static List<long> Find(IndexView view, IIndexBlocks blocks, List<string> words, int most, CancellationToken cancellationToken)
    {
        using var look = new IndexLook(view, blocks, cancellationToken);
        var ids = new HashSet<long>(FirstAuthors(view, words).Take(most));
        foreach (var id in ids.Count < most ? Terms(look, words) : [])
        {
            if (ids.Count == most)
                break;
            ids.Add(id);
        }

        return [.. ids];
    }

    private static IEnumerable<long> FirstAuthors(IndexView view, List<string> words)
    {
        var begin = Encoding.UTF8.GetBytes(FiledAs(words));
        var found = new Dictionary<string, (int Count, List<long> Newest)>(StringComparer.Ordinal);
        for (var place = 0; place < view.Segments.Count; place++)
            Collect(view.Segments[place], view.OutOfDate[place], begin, found);
        return found.Values.OrderByDescending(name => name.Count).SelectMany(name => name.Newest);
    }

    private static void Collect(Segment segment, DocumentSet? outOfDate, byte[] begin, Dictionary<string, (int Count, List<long> Newest)> found)
    {
        var authors = segment.Columns.Authors;
        var first = FirstFrom(authors, begin);
        var end = first;
        while (end < authors.Count && authors.Name(end).StartsWith(begin))
            end++;
        if (end == first)
            return;
        var counts = new (int Count, List<long>? Newest)[end - first];
        // From the newest on, so that names are written as they are now.
        for (var document = segment.Documents - 1; document >= 0; document--)
        {
            var number = authors.NumberOf(document) - first;
            if ((uint)number >= (uint)counts.Length || outOfDate?.Has(document) == true)
                continue;
            counts[number].Count++;
            if ((counts[number].Newest ??= []).Count < EachName)
                counts[number].Newest!.Add(segment.Columns.Ids[document]);
        }

        for (var number = 0; number < counts.Length; number++)
        {
            if (counts[number].Newest is not { } newest)
                continue;
            var name = Encoding.UTF8.GetString(authors.Name(first + number));
            var (count, ids) = found.GetValueOrDefault(name, (0, []));
            ids.AddRange(newest.Take(EachName - ids.Count));
            found[name] = (count + counts[number].Count, ids);
        }
    }

    // "nutt dj" stands under "nutt d": initials are filed behind a space, everything before them in one run of letters.
    private static string FiledAs(List<string> words) => words.Count > 1 && words[^1].Length <= 3
        ? $"{string.Concat(words.SkipLast(1))} {words[^1][0]}"
        : string.Concat(words);

    private static int FirstFrom(SegmentAuthors authors, byte[] begin)
    {
        var (low, high) = (0, authors.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (authors.Name(middle).SequenceCompareTo(begin) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static IEnumerable<long> Terms(IndexLook look, List<string> words)
    {
        var begin = Encoding.UTF8.GetBytes(words[0]);
        for (var place = look.View.Segments.Count - 1; place >= 0; place--)
        {
            var segment = look.View.Segments[place];
            var terms = segment.Terms(look.Blocks);
            var looked = 0;
            for (var more = terms.Seek(begin); more && terms.Term.StartsWith(begin) && looked < MostTerms; more = terms.Next())
            {
                // With more words typed, the first is whole.
                if (words.Count > 1 && terms.Term.Length > begin.Length)
                    break;
                looked++;
                look.CheckTime();
                // A word whose list has a block of its own is one of the language, or a name so frequent that it stands first somewhere.
                if (terms.Entry.Block != 0)
                    continue;
                foreach (var document in AmongAuthors(segment.Postings(look.Blocks, terms.Entry, withPositions: false)))
                {
                    if (look.View.OutOfDate[place]?.Has(document) != true)
                        yield return segment.Columns.Ids[document];
                }
            }
        }
    }

    private static IEnumerable<int> AmongAuthors(PostingsCursor cursor)
    {
        var found = 0;
        for (var read = 0; read < MostPostings && found < EachName && cursor.Next(); read++)
        {
            if ((cursor.Columns & (uint)IndexColumns.Authors) == 0)
                continue;
            found++;
            yield return cursor.Document;
        }
    }
}
