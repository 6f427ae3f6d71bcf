using CsCheck;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Drafts;
using PsyLit.Core.Duplicates.Merging;
using PsyLit.Database.Tests.Imports;
using PsyLit.Formats.Records;

namespace PsyLit.Database.Tests.Duplicates;

public sealed class UnmergeProperties
{
    private static readonly Gen<CitationRecord> Record =
        from title in One("A first invented study of tea and sleep", "A second invented study of tea and sleep")
        from pmid in One(null, "1", "2", "3")
        from doi in One(null, "10.1000/a", "10.1000/b")
        from text in One(null, "Tea helps.", "Tea does not help.")
        from summary in One(null, "Short.")
        from volume in One(null, "1", "2")
        from source in One(null, "PubMed", "Zotero")
        from keyword in One("tea", "sleep")
        from language in One("eng", "ger")
        from notice in One(null, "8", "9")
        from day in Gen.Int[1, 28]
        from author in One(null, "Muster", "Beispiel")
        from unconfirmed in One("title", "year", null)
        select new CitationRecord
        {
            Title = title,
            Pmid = pmid,
            Doi = doi,
            Volume = volume,
            Summary = summary,
            Published = new PartialDate(2024, 5, day),
            Contributors = author is null ? [] : [Records.Person(author)],
            Abstract = text is null ? [] : [new AbstractSection(null, null, text)],
            ContainerTitle = source,
            Source = source,
            Languages = [language!],
            Keywords = [new Keyword(KeywordKind.Author, keyword!)],
            Notices = notice is null ? [] : [new Notice(NoticeKind.ErratumIn, "An erratum", notice)],
            Unconfirmed = unconfirmed is null ? [] : [unconfirmed],
        };

    private static readonly Gen<(CitationRecord[] Records, string[] Fields, int Writings)> Case =
        from records in Record.Array[2, 5]
        from fields in Gen.Int[0, MergeFields.All.Count - 1].Array[0, 6]
        from writings in Gen.Int[0, 63]
        select (records, fields.Select(at => MergeFields.All[at].Name).Distinct().ToArray(), writings);

    [Fact]
    public async Task Taking_a_merge_back_gives_the_very_rows_there_were_before() =>
        await Case.SampleAsync(
            async example =>
            {
                await using var library = await TemporaryLibrary.OpenAsync();
                foreach (var record in example.Records)
                {
                    await library.ImportAsync(record);
                }

                var ids = await library.AskAsync(store => store.Articles.OrderBy(article => article.Id).Select(article => article.Id).Take(2).ToListAsync());
                if (ids.Count < 2)
                {
                    return;
                }

                await WriteAsync(library, ids, example.Writings);
                var before = await library.EverythingAsync();
                library.Clock.Advance(TimeSpan.FromHours(1));

                var merge = await library.MergeAsync(ids[0], ids[1], example.Fields);
                Assert.Null(merge.Problem);
                var undone = await library.UnmergeAsync(merge.MergerId);

                Assert.Null(undone.Problem);
                Assert.Empty(undone.LeftAsTheyAre);
                Assert.Equal(before, await library.EverythingAsync());
            },
            iter: 25,
            threads: 1);

    private static async Task WriteAsync(TemporaryLibrary library, List<long> ids, int writings)
    {
        var ann = await library.AddAccountAsync("Ann");
        for (var bit = 0; bit < 2; bit++)
        {
            var id = ids[bit];
            if ((writings & (1 << bit)) != 0)
            {
                await library.CommentAsync(id, ann, $"Comment on {id}");
                await library.FollowAsync(id, ann);
                Assert.NotNull((await library.AnnotateAsync(id, ann)).Annotation);
            }

            if ((writings & (4 << bit)) != 0)
            {
                await library.TagAsync(id, ann, "shared");
                await library.CollectAsync(ann, "shared", [.. ids]);
            }

            if ((writings & (16 << bit)) != 0)
            {
                await library.TagAsync(id, ann, $"own {id}");
                await library.CollectAsync(ann, $"own {id}", id);
                await library.AskAsync(async store =>
                {
                    store.Add(new Draft { Id = Guid.NewGuid(), AccountId = ann, Key = DraftKey.Comment(id), Text = "Draft", Saves = 1, SavedAt = DateTime.UnixEpoch });
                    return await store.SaveChangesAsync();
                });
            }
        }
    }

    private static Gen<string?> One(params string?[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
