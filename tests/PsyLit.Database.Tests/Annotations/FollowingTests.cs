using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Anchors;
using PsyLit.Core.Annotations.Writing;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Rendering;
using PsyLit.Core.Concepts;
using PsyLit.Core.Markdown;
using PsyLit.Core.Notifications;
using PsyLit.Database.Tests.Duplicates;
using PsyLit.Database.Tests.Imports;
using PsyLit.Formats.Records;

namespace PsyLit.Database.Tests.Annotations;

/// <summary>Passages: annotations follow the text of their record, whatever changes it.</summary>
public sealed class FollowingTests
{
    private const string Sentence = "Seven of them slept well for a whole invented week.";

    private static readonly ConceptMatcher Nothing = new(new Vocabulary([]));

    private static readonly CitationRecord Trial = Records.Trial with { Pmid = "1001", Abstract = [new AbstractSection("RESULTS", "RESULTS", $"Twelve people drank tea. {Sentence}")] };

    [Fact]
    public async Task A_new_text_moves_a_passage_within_the_import_that_brings_it()
    {
        await using var library = await OpenAsync();
        var id = await AnnotateAsync(library, 1, Sentence);

        await library.ImportAsync(Retold($"After a night without any, {Sentence}"));

        var annotation = await ReadAsync(library, id);
        Assert.Equal((AnchorState.Moved, 1, 2, 27), (annotation.Anchor, annotation.AnchorScore, annotation.CurrentRevision, annotation.CurrentStart));
        Assert.Equal((1, 25, Sentence, "Twelve people drank tea. "), (annotation.RevisionNumber, annotation.Start, annotation.Quote, annotation.Prefix));
    }

    [Fact]
    public async Task A_new_wording_is_followed_with_how_alike_it_is()
    {
        await using var library = await OpenAsync();
        var id = await AnnotateAsync(library, 1, Sentence);

        await library.ImportAsync(Retold("Twelve people drank tea. Eight of them slept well for a whole invented month."));

        var annotation = await ReadAsync(library, id);
        Assert.Equal(AnchorState.Reworded, annotation.Anchor);
        Assert.InRange(annotation.AnchorScore, 0.75, 0.95);
        Assert.Equal((25, 77), (annotation.CurrentStart, annotation.CurrentEnd));
    }

    [Fact]
    public async Task Who_wrote_on_a_passage_that_is_gone_is_told_once_and_it_comes_back_with_its_words()
    {
        await using var library = await OpenAsync();
        var id = await AnnotateAsync(library, 1, Sentence);

        await library.ImportAsync(Retold("Nothing is known."));
        var orphan = await ReadAsync(library, id);
        await library.ImportAsync(Retold($"It is known after all. {Sentence}"));
        var back = await ReadAsync(library, id);
        await library.ImportAsync(Retold("Nothing is known again."));

        Assert.Equal((AnchorState.Orphaned, 0, null), (orphan.Anchor, orphan.AnchorScore, orphan.CurrentSection));
        Assert.Equal((AnchorState.Moved, "abstract/0"), (back.Anchor, back.CurrentSection));
        var told = Assert.Single(await library.AskAsync(store => store.LibraryEvents.Where(happened => happened.Kind == EventKind.AnnotationOrphaned).ToListAsync()));
        Assert.Equal((orphan.AccountId, id, 1L), (told.RecipientId, told.AnnotationId, told.ArticleId));
    }

    [Fact]
    public async Task A_merge_takes_annotations_and_replies_along_and_taking_it_back_returns_them()
    {
        await using var library = await OpenAsync();
        await library.ImportAsync(Trial with { Pmid = "1002", Title = "Psilocybin versus placebo tea in invented patients", Abstract = [new AbstractSection(null, null, Sentence)] });
        var id = await AnnotateAsync(library, 2, Sentence);
        await ReplyAsync(library, 2, id);

        var merge = await library.MergeAsync(1, 2);
        var merged = await ReadAsync(library, id);
        await ReplyAsync(library, 1, id);
        await library.UnmergeAsync(merge.MergerId);
        var back = await ReadAsync(library, id);

        Assert.Equal((1L, AnchorState.Moved, 25, 1), (merged.ArticleId, merged.Anchor, merged.CurrentStart, merged.CurrentRevision));
        Assert.Equal((2L, AnchorState.Exact, 0, 1), (back.ArticleId, back.Anchor, back.CurrentStart, back.CurrentRevision));
        Assert.Equal(["2", "2"], await library.RowsAsync("""SELECT "ArticleId" FROM "Comments" WHERE "AnnotationId" IS NOT NULL"""));
    }

    [Fact]
    public async Task What_was_missed_is_caught_up_with_at_the_start()
    {
        await using var library = await OpenAsync();
        var id = await AnnotateAsync(library, 1, Sentence);
        await library.RunAsync("""UPDATE "Articles" SET "RevisionNumber" = 5, "Summary" = 'Seven of them slept well for a whole invented week.', "Abstract" = '[]'""");

        Assert.Equal(1, await library.AskAsync(store => store.ReanchorMissedAsync(library.Clock.GetUtcNow().UtcDateTime)));

        var annotation = await ReadAsync(library, id);
        Assert.Equal(("summary", 0, 5), (annotation.CurrentSection, annotation.CurrentStart, annotation.CurrentRevision));
        Assert.Equal(0, await library.AskAsync(store => store.ReanchorMissedAsync(library.Clock.GetUtcNow().UtcDateTime)));
    }

    [Fact]
    public async Task An_annotation_made_on_a_text_that_changed_meanwhile_is_put_where_its_words_are_now()
    {
        await using var library = await OpenAsync();
        await library.ImportAsync(Retold($"Longer than before: {Sentence}"));

        var id = await AnnotateAsync(library, 1, Sentence, revision: 1);

        var annotation = await ReadAsync(library, id);
        Assert.Equal((1, 25, 2, 20), (annotation.RevisionNumber, annotation.Start, annotation.CurrentRevision, annotation.CurrentStart));
    }

    private static CitationRecord Retold(string text) => Trial with { Abstract = [new AbstractSection("RESULTS", "RESULTS", text)] };

    private static async Task<TemporaryLibrary> OpenAsync()
    {
        var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Trial);
        return library;
    }

    private static async Task<long> AnnotateAsync(TemporaryLibrary library, long articleId, string words, int revision = 1)
    {
        var account = await library.AddAccountAsync("Ann");
        return await library.AskAsync(async store =>
        {
            var plain = articleId == 1 ? $"Twelve people drank tea. {Sentence}" : Sentence;
            var start = plain.IndexOf(words, StringComparison.Ordinal);
            var written = await new WriteAnnotation(store, new PostRenderer(store, Nothing, new MarkdownRenderer()), Nothing, library.Clock).RunAsync(
                new NewAnnotation
                {
                    ArticleId = articleId,
                    RevisionNumber = revision,
                    Section = "abstract/0",
                    Start = start,
                    End = start + words.Length,
                    Purpose = AnnotationPurpose.Commenting,
                    Markdown = "Why?",
                    Visibility = AnnotationVisibility.Everyone,
                },
                account,
                TestContext.Current.CancellationToken);
            Assert.Null(written.Problem);
            return written.Annotation!.Id;
        });
    }

    private static Task<int> ReplyAsync(TemporaryLibrary library, long articleId, long annotationId) => library.AskAsync(store =>
    {
        store.Add(new Comment { ArticleId = articleId, AnnotationId = annotationId, Markdown = "Because", Html = "<p>Because</p>", WrittenAt = library.Clock.GetUtcNow().UtcDateTime });
        return store.SaveChangesAsync();
    });

    private static Task<Annotation> ReadAsync(TemporaryLibrary library, long id) => library.AskAsync(store => store.Annotations.AsNoTracking().SingleAsync(annotation => annotation.Id == id));
}
