using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Notifications;
using PsyLit.Core.Search;

namespace PsyLit.Core.Tags.Organising;

/// <summary>Puts one tag into another, and takes it out again as it was. The search index follows.</summary>
public sealed class MergeTags(LibraryContext library, IndexFollowing following, TimeProvider clock)
{
    /// <summary>Puts a tag into another: its articles have the other then, and its name becomes a synonym.</summary>
    /// <param name="key">The tag that goes.</param>
    /// <param name="into">The one that stays, by its name or a synonym, as typed.</param>
    /// <param name="accountId">Who merges.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<TagChanged> RunAsync(string key, string? into, long accountId, CancellationToken cancellationToken = default)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (await library.Tags.Include(one => one.Synonyms).SingleOrDefaultAsync(one => one.Key == key, cancellationToken) is not { } tag)
            return TagChanged.Gone;
        if (await library.MeantByAsync(TagName.Key(TagName.Normal(into)), cancellationToken) is not { } kept)
            return TagChanged.Refused($"There is no tag “{TagName.Normal(into)}”.");
        if (kept.Id == tag.Id)
            return TagChanged.Refused($"“{tag.Name}” is that tag already.");

        var rows = await library.ArticleTags.AsNoTracking().Where(row => row.TagId == tag.Id).OrderBy(row => row.ArticleId).ToListAsync(cancellationToken);
        var have = await library.ArticleTags.Where(row => row.TagId == kept.Id).Select(row => row.ArticleId).ToHashSetAsync(cancellationToken);
        var moved = new Merged(
            tag.Id, tag.Name, tag.Key, tag.Colour, [.. rows.Where(row => !have.Contains(row.ArticleId)).Select(row => row.ArticleId)],
            [.. rows.Where(row => have.Contains(row.ArticleId)).Select(row => new Twice(row.ArticleId, row.AccountId, row.AddedAt))], [.. tag.Synonyms.Select(synonym => synonym.Id)]);
        await HangAsync(moved, tag.Id, kept.Id, cancellationToken);
        await library.ArticleTags.Where(row => row.TagId == tag.Id).ExecuteDeleteAsync(cancellationToken);
        await library.Tags.Where(one => one.Id == tag.Id).ExecuteDeleteAsync(cancellationToken);
        library.ChangeTracker.Clear();
        await CopyWatchesAsync(tag.Id, kept.Id, cancellationToken);
        library.TagSynonyms.Add(new TagSynonym { TagId = kept.Id, Name = tag.Name, Key = tag.Key });
        var change = new TagChange
        {
            Kind = TagChangeKind.Merged,
            TagId = kept.Id,
            Before = tag.Name,
            After = kept.Name,
            Moved = JsonSerializer.Serialize(moved),
            AccountId = accountId,
            At = clock.GetUtcNow().UtcDateTime,
        };
        library.TagChanges.Add(change);
        await DoneAsync(transaction, [.. rows.Select(row => row.ArticleId)], cancellationToken);
        return new TagChanged(change, kept.Key);
    }

    /// <summary>Takes the tag out again. What was tagged since with the one that stayed keeps that.</summary>
    /// <returns>Why not, as a sentence; null when it is done.</returns>
    public async Task<string?> UndoAsync(long changeId, CancellationToken cancellationToken = default)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var change = await library.TagChanges.SingleAsync(one => one.Id == changeId, cancellationToken);
        var moved = JsonSerializer.Deserialize<Merged>(change.Moved)!;
        var synonym = await library.TagSynonyms.SingleOrDefaultAsync(one => one.TagId == change.TagId && one.Key == moved.Key, cancellationToken);
        if (synonym is null)
            return $"“{change.Before}” was given to another tag since, so it cannot be taken out again by itself.";

        library.TagSynonyms.Remove(synonym);
        library.Tags.Add(new Tag { Id = moved.Id, Name = moved.Name, Key = moved.Key, Colour = moved.Colour });
        change.UndoneAt = clock.GetUtcNow().UtcDateTime;
        await library.SaveChangesAsync(cancellationToken);
        await HangAsync(moved, change.TagId, moved.Id, cancellationToken);
        var standing = moved.Twice.ConvertAll(row => row.ArticleId);
        var known = await library.Articles.Where(article => standing.Contains(article.Id)).Select(article => article.Id).ToListAsync(cancellationToken);
        library.ArticleTags.AddRange(moved.Twice.Where(row => known.Contains(row.ArticleId))
            .Select(row => new ArticleTag { ArticleId = row.ArticleId, TagId = moved.Id, AccountId = row.AccountId, AddedAt = row.AddedAt }));
        await DoneAsync(transaction, [.. moved.Articles, .. standing], cancellationToken);
        return null;
    }

    private async Task HangAsync(Merged moved, long from, long to, CancellationToken cancellationToken)
    {
        await library.ArticleTags.Where(row => row.TagId == from && moved.Articles.Contains(row.ArticleId))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.TagId, to), cancellationToken);
        await library.TagSynonyms.Where(synonym => synonym.TagId == from && moved.Synonyms.Contains(synonym.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(synonym => synonym.TagId, to), cancellationToken);
    }

    /// <summary>Who watched or muted the tag that goes, and said nothing of the other, is told of that as much. What they said stays, for when the tag comes back.</summary>
    private async Task CopyWatchesAsync(long from, long to, CancellationToken cancellationToken)
    {
        var (gone, kept) = (from.ToString(CultureInfo.InvariantCulture), to.ToString(CultureInfo.InvariantCulture));
        var said = await library.Watches.AsNoTracking().Where(watch => watch.Kind == WatchKind.Tag && (watch.Key == gone || watch.Key == kept)).ToListAsync(cancellationToken);
        library.Watches.AddRange(said.Where(watch => watch.Key == gone && !said.Exists(other => other.Key == kept && other.AccountId == watch.AccountId))
            .Select(watch => new Watch { AccountId = watch.AccountId, Kind = WatchKind.Tag, Key = kept, Level = watch.Level, SetAt = watch.SetAt }));
    }

    private async Task DoneAsync(
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, IReadOnlyCollection<long> articles, CancellationToken cancellationToken)
    {
        await following.MarkAsync(articles, cancellationToken);
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await following.FollowAsync(articles.Count, cancellationToken);
    }

    private sealed record Merged(long Id, string Name, string Key, TagColour Colour, List<long> Articles, List<Twice> Twice, List<long> Synonyms);

    private sealed record Twice(long ArticleId, long AccountId, DateTime AddedAt);
}
