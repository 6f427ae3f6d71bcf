using PsyLit.Core.Articles;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Merging;

/// <summary>Merges keywords kind by kind.</summary>
/// <remarks>
/// A source that brings keywords of a kind again replaces what it brought of that kind before, so that a heading NLM takes back goes.
/// What another source brought stays, and so do all other kinds. A record that does not say where it comes from only adds.
/// Which source brought what is written down (<see cref="ArticleSource.Keywords"/>) only from the moment two sources meet in one article.
/// </remarks>
internal static class KeywordMerge
{
    /// <summary>The merged keywords, what the record's own source row has to remember, and rows of earlier sources that changed.</summary>
    public static KeywordMergeResult Merge(Article article, CitationRecord record)
    {
        var sources = article.Sources;
        if (sources.Count == 0)
        {
            return new KeywordMergeResult(record.Keywords, null, []);
        }

        if (sources.All(source => source.Source == record.Source && source.Keywords is null))
        {
            var kept = record.Source is null ? article.Keywords : Without(article.Keywords, KindsOf(record), []);
            return new KeywordMergeResult(Together(article.Keywords, kept, record.Keywords), null, []);
        }

        var changed = new HashSet<ArticleSource>();
        foreach (var source in sources.Where(source => source.Keywords is null).Reverse())
        {
            source.Keywords = changed.Count == 0 ? article.Keywords : [];
            changed.Add(source);
        }

        var kinds = KindsOf(record);
        foreach (var earlier in sources.Where(source => record.Source is not null && source.Source == record.Source))
        {
            if (earlier.Keywords!.Any(keyword => kinds.Contains(keyword.Kind)))
            {
                earlier.Keywords = Without(earlier.Keywords!, kinds, []);
                changed.Add(earlier);
            }
        }

        var others = sources.SelectMany(source => source.Keywords!).ToHashSet();
        var remaining = Without(article.Keywords, kinds, others);
        return new KeywordMergeResult(Together(article.Keywords, remaining, record.Keywords), record.Keywords, [.. changed]);
    }

    /// <summary>What became more and less, in words: "3 MeSH headings added".</summary>
    public static IEnumerable<string> Describe(IReadOnlyList<Keyword> before, IReadOnlyList<Keyword> after)
    {
        if (ReferenceEquals(before, after))
        {
            yield break;
        }

        foreach (var kind in Enum.GetValues<KeywordKind>())
        {
            var (old, current) = (before.Where(keyword => keyword.Kind == kind).ToHashSet(), after.Where(keyword => keyword.Kind == kind).ToHashSet());
            foreach (var (count, verb) in new[] { (current.Except(old).Count(), "added"), (old.Except(current).Count(), "removed") })
            {
                if (count > 0)
                {
                    yield return $"{count} {NameOf(kind)}{(count == 1 ? "" : "s")} {verb}";
                }
            }
        }
    }

    private static HashSet<KeywordKind> KindsOf(CitationRecord record) => record.Keywords.Select(keyword => keyword.Kind).ToHashSet();

    private static List<Keyword> Without(IEnumerable<Keyword> keywords, HashSet<KeywordKind> kinds, HashSet<Keyword> others) =>
        keywords.Where(keyword => !kinds.Contains(keyword.Kind) || others.Contains(keyword)).ToList();

    private static IReadOnlyList<Keyword> Together(IReadOnlyList<Keyword> before, IReadOnlyList<Keyword> kept, IReadOnlyList<Keyword> theirs)
    {
        var merged = kept.Concat(theirs).Distinct().ToList();
        return merged.Count == before.Count && merged.ToHashSet().SetEquals(before) ? before : merged;
    }

    private static string NameOf(KeywordKind kind) => kind switch
    {
        KeywordKind.Mesh => "MeSH heading",
        KeywordKind.Author => "author keyword",
        KeywordKind.ReviewBold => "word in bold",
        KeywordKind.Substance => "substance",
        _ => "curated concept",
    };
}
