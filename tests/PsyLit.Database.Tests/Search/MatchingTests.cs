using CsCheck;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Database.Tests.Search;

/// <summary>Whatever is asked, the index finds what reading every article would find: after many small changes, in many segments, merged ones among them.</summary>
public sealed class MatchingTests(ChangedLibrary changed) : IClassFixture<ChangedLibrary>
{
    private static readonly Gen<string> Word = Gen.Int[0, ChangedLibrary.Vocabulary.Count - 1].Select(i => ChangedLibrary.Vocabulary[i]);

    private static readonly IndexColumns[] Looked =
        [IndexColumns.AllTexts, IndexColumns.Title, IndexColumns.Abstract, IndexColumns.Title | IndexColumns.Abstract, IndexColumns.Keywords];

    private static readonly Gen<IndexColumns> Columns = Gen.Int[0, Looked.Length - 1].Select(i => Looked[i]);

    private static readonly Gen<IndexQuery> Query = Gen.Recursive<IndexQuery>((depth, inner) => depth > 3 ? Leaf : Gen.OneOf(Leaf, Leaf, Joined(inner), Gen.Select(inner, part => (IndexQuery)new IndexQuery.Except(part))));

    private static Gen<IndexQuery> Leaf => Gen.OneOf(
        Gen.Select(Word, Columns, (word, columns) => (IndexQuery)new IndexQuery.Words([word], columns)),
        Gen.Select(Word.Array[2, 3], Columns, (words, columns) => (IndexQuery)new IndexQuery.Words(words, columns)),
        Gen.Select(Word, Columns, (word, columns) => (IndexQuery)new IndexQuery.Words(["the", word[..2]], columns, IsPrefix: true)),
        Gen.Select(Columns, columns => (IndexQuery)new IndexQuery.Words(["al"], columns, IsPrefix: true)),
        Gen.Select(Word.Array[2, 3], Gen.Int[0, 3], Columns, (words, distance, columns) => (IndexQuery)new IndexQuery.Near(words, distance, columns)),
        Gen.Select(Word, word => (IndexQuery)new IndexQuery.Words([word], IndexColumns.Keywords, IsWhole: true)),
        Gen.Select(Gen.Int[2000, 2012], Gen.Int[0, 6], (from, more) => (IndexQuery)IndexQuery.Published.Years(from, from + more)),
        Gen.Const((IndexQuery)new IndexQuery.HasAbstract()),
        Gen.Select(Gen.Long[1, 400].Array[0, 30], ids => (IndexQuery)new IndexQuery.Articles(ids)));

    [Fact]
    public async Task Any_query_finds_what_reading_every_article_finds()
    {
        await changed.Library.WithMatcherAsync(async matcher =>
        {
            await Query.SampleAsync(
                async query =>
                {
                    long[] expected = [.. changed.Articles.Where(article => Matches(query, article.Key, article.Value)).Select(article => article.Key).Order()];
                    var found = await matcher.IdsAsync(query);
                    Assert.Equal(expected, found);
                    Assert.Equal(expected.Length, await matcher.CountAsync(query));
                },
                iter: 600,
                threads: 1);
            return 0;
        });
    }

    [Fact]
    public async Task The_index_says_of_every_article_what_making_it_anew_would_say()
    {
        var findings = await changed.Library.VerifyAsync();

        Assert.Equal(changed.Articles.Count, findings.Compared);
        Assert.True(findings.IsSound, findings.ToString());
    }

    [Fact]
    public async Task Many_small_changes_leave_few_segments() =>
        await changed.Library.DoAsync(async store => Assert.InRange(await store.IndexSegments.CountAsync(), 1, 20));

    [Fact]
    public async Task What_the_index_says_wrong_is_found_and_named()
    {
        var id = changed.Articles.Keys.First();
        await RenameAsync(id, "Something else");

        var findings = await changed.Library.VerifyAsync();

        await RenameAsync(id, changed.Articles[id].Title);
        Assert.Equal([id], findings.Different);
        Assert.False(findings.IsSound);
    }

    private Task RenameAsync(long id, string title) => changed.Library.DoAsync(store =>
        store.Articles.Where(article => article.Id == id).ExecuteUpdateAsync(set => set.SetProperty(article => article.Title, title)));

    private static Gen<IndexQuery> Joined(Gen<IndexQuery> inner) => Gen.Select(
        inner.Array[2, 3], Gen.Bool, (parts, all) => all ? (IndexQuery)new IndexQuery.All(parts) : new IndexQuery.Any(parts));

    private static bool Matches(IndexQuery query, long id, ChangedTexts texts) => query switch
    {
        IndexQuery.Words { IsWhole: true } whole => texts.Keywords.Contains(string.Join(' ', whole.Sequence)),
        IndexQuery.Words words => texts.Of(words.Columns).Any(text => Runs(text, words.Sequence.Count).Any(run => IsRun(run, words))),
        IndexQuery.Near near => texts.Of(near.Columns).Any(text => IsNear(text, near)),
        IndexQuery.Published published => texts.Published >= published.From && texts.Published <= published.To,
        IndexQuery.HasAbstract => texts.Abstract.Length > 0,
        IndexQuery.Articles some => some.Ids.Contains(id),
        IndexQuery.All all => all.Parts.All(part => Matches(part, id, texts)),
        IndexQuery.Any any => any.Parts.Any(part => Matches(part, id, texts)),
        IndexQuery.Except except => !Matches(except.Part, id, texts),
        _ => throw new ArgumentOutOfRangeException(nameof(query)),
    };

    private static bool IsRun(string[] run, IndexQuery.Words words) => Enumerable.Range(0, run.Length).All(i =>
        words.IsPrefix && i == run.Length - 1 ? run[i].StartsWith(words.Sequence[i], StringComparison.Ordinal) : run[i] == words.Sequence[i]);

    // The words are in a run no longer than themselves and the distance, each at a place of its own.
    private static bool IsNear(string text, IndexQuery.Near near)
    {
        for (var length = near.Sequence.Count; length <= near.Sequence.Count + near.Distance; length++)
        {
            if (Runs(text, length).Any(run => near.Sequence.GroupBy(word => word).All(asked => run.Count(word => word == asked.Key) >= asked.Count())))
                return true;
        }

        return false;
    }

    private static IEnumerable<string[]> Runs(string text, int length)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var start = 0; start + length <= words.Length; start++)
            yield return words[start..(start + length)];
    }
}
