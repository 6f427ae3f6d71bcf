using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Writing;
using PsyLit.Core.Collections;
using PsyLit.Core.Comments;
using PsyLit.Core.Duplicates.Finding;
using PsyLit.Core.Duplicates.Merging;
using PsyLit.Core.Notifications;
using PsyLit.Core.ReadingList;
using PsyLit.Core.Tags;

namespace PsyLit.Database.Tests.Duplicates;

/// <summary>What tests of duplicates do with a library beside importing into it.</summary>
internal static class DuplicateLibrary
{
    public static Task<MergeResult> MergeAsync(this TemporaryLibrary library, long kept, long merged, params string[] fromMerged) =>
        library.WithAsync<MergeArticles, MergeResult>(merge =>
            merge.RunAsync(kept, merged, fromMerged.Length == 0 ? null : fromMerged.ToHashSet(), null, TestContext.Current.CancellationToken));

    public static Task<MergeResult> UnmergeAsync(this TemporaryLibrary library, long mergerId) =>
        library.WithAsync<UnmergeArticles, MergeResult>(unmerge => unmerge.RunAsync(mergerId, null, TestContext.Current.CancellationToken));

    /// <summary>Looks for duplicates of what was imported since the last time.</summary>
    public static Task<int> FindDuplicatesAsync(this TemporaryLibrary library) =>
        library.WithAsync<DuplicateSearch, int>(search => search.CatchUpAsync(TestContext.Current.CancellationToken));

    /// <summary>The queue as lines: numbers of the articles, state and reason.</summary>
    public static Task<IReadOnlyList<string>> QueueAsync(this TemporaryLibrary library) =>
        library.RowsAsync("""SELECT "FirstArticleId", "SecondArticleId", "State", "Reason" FROM "DuplicatePairs" ORDER BY "FirstArticleId", "SecondArticleId" """);

    public static async Task<T> WithAsync<TService, T>(this TemporaryLibrary library, Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = library.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public static Task<long> AddAccountAsync(this TemporaryLibrary library, string name) => library.AskAsync(async store =>
    {
        var account = new Account { UserName = name, NormalizedUserName = name.ToUpperInvariant() };
        store.Add(account);
        await store.SaveChangesAsync();
        return account.Id;
    });

    public static Task<long> CommentAsync(this TemporaryLibrary library, long articleId, long accountId, string text) => library.AskAsync(async store =>
    {
        var comment = new Comment { ArticleId = articleId, AccountId = accountId, Markdown = text, Html = $"<p>{text}</p>", WrittenAt = library.Clock.GetUtcNow().UtcDateTime };
        store.Add(comment);
        await store.SaveChangesAsync();
        return comment.Id;
    });

    public static Task<int> TagAsync(this TemporaryLibrary library, long articleId, long accountId, string name) => library.AskAsync(async store =>
    {
        var tag = await store.Tags.SingleOrDefaultAsync(known => known.Key == name) ?? new Tag { Name = name, Key = name };
        store.Add(new ArticleTag { ArticleId = articleId, Tag = tag, AccountId = accountId, AddedAt = library.Clock.GetUtcNow().UtcDateTime });
        return await store.SaveChangesAsync();
    });

    public static Task<int> CollectAsync(this TemporaryLibrary library, long accountId, string name, params long[] articles) => library.AskAsync(store =>
    {
        var now = library.Clock.GetUtcNow().UtcDateTime;
        var collection = new Collection { AccountId = accountId, Name = name, Key = name, CreatedAt = now, ChangedAt = now };
        foreach (var id in articles)
            collection.Articles.Add(new CollectedArticle { ArticleId = id, Position = collection.Articles.Count + 1, Note = $"why {id}", AddedAt = now });
        store.Add(collection);
        return store.SaveChangesAsync();
    });

    /// <summary>Watches a record and stars it.</summary>
    public static Task<int> FollowAsync(this TemporaryLibrary library, long articleId, long accountId) => library.AskAsync(store =>
    {
        var now = library.Clock.GetUtcNow().UtcDateTime;
        store.Add(new Watch { AccountId = accountId, Kind = WatchKind.Record, Key = $"{articleId}", Level = WatchLevel.Watch, SetAt = now });
        store.Add(new ReadingMark { AccountId = accountId, ArticleId = articleId, IsStarred = true, ChangedAt = now });
        return store.SaveChangesAsync();
    });

    /// <summary>Writes a note on the first word of a record's title.</summary>
    public static Task<AnnotationResult> AnnotateAsync(this TemporaryLibrary library, long articleId, long accountId) => library.WithAsync<WriteAnnotation, AnnotationResult>(write =>
        write.RunAsync(
            new NewAnnotation { ArticleId = articleId, RevisionNumber = 1, Section = "title", Start = 0, End = 7, Purpose = AnnotationPurpose.Commenting, Markdown = "Note", Visibility = AnnotationVisibility.Everyone },
            accountId, TestContext.Current.CancellationToken));

    /// <summary>All rows that hang on articles, as text.</summary>
    public static async Task<string> EverythingAsync(this TemporaryLibrary library)
    {
        var tags = await library.RowsAsync("""SELECT 'Tags', * FROM "ArticleTags" ORDER BY "ArticleId", "TagId" """);
        var drafts = await library.RowsAsync("""SELECT 'Drafts', * FROM "Drafts" ORDER BY "Id" """);
        var relations = await library.RowsAsync("""SELECT 'Relations', "ArticleId", "Kind", "OtherPmid", "OtherDoiKey", "OtherArticleId" FROM "ArticleRelations" ORDER BY 2, 3, 4, 5, 6""");
        var collected = await library.RowsAsync("""SELECT 'Collected', * FROM "CollectedArticles" ORDER BY "CollectionId", "ArticleId" """);
        var watches = await library.RowsAsync("""SELECT 'Watches', * FROM "Watches" ORDER BY "AccountId", "Kind", "Key" """);
        var marks = await library.RowsAsync("""SELECT 'Marks', * FROM "ReadingMarks" ORDER BY "AccountId", "ArticleId" """);
        var annotations = await library.RowsAsync("""SELECT 'Annotations', * FROM "Annotations" ORDER BY "Id" """);
        return string.Join('\n', [await library.ContentAsync(), .. tags, .. drafts, .. relations, .. collected, .. watches, .. marks, .. annotations]);
    }
}
