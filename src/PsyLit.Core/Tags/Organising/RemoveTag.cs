using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PsyLit.Core.Search;

namespace PsyLit.Core.Tags.Organising;

/// <summary>Takes a tag off all records and puts it into the trash, and brings it back: the same records in the name of those who had tagged them, the same other words and colour. The search index follows.</summary>
public sealed class RemoveTag(LibraryContext library, IManyRows manyRows, IndexFollowing following, TimeProvider clock)
{
    /// <summary>Removes a tag.</summary>
    /// <param name="key">The tag.</param>
    /// <param name="accountId">Who removes it.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<TagChanged> RunAsync(string key, long accountId, CancellationToken cancellationToken = default)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (await library.Tags.AsNoTracking().Include(one => one.Synonyms).SingleOrDefaultAsync(one => one.Key == key, cancellationToken) is not { } tag)
            return TagChanged.Gone;
        var rows = await library.ArticleTags.Where(row => row.TagId == tag.Id).OrderBy(row => row.ArticleId).Select(row => new Row(row.ArticleId, row.AccountId, row.AddedAt)).ToListAsync(cancellationToken);
        var removed = new Removed(tag.Name, tag.Key, tag.Colour, rows, [.. tag.Synonyms.Select(synonym => new Word(synonym.Id, synonym.Name, synonym.Key))]);
        await library.ArticleTags.Where(row => row.TagId == tag.Id).ExecuteDeleteAsync(cancellationToken);
        await library.TagSynonyms.Where(synonym => synonym.TagId == tag.Id).ExecuteDeleteAsync(cancellationToken);
        await library.Tags.Where(one => one.Id == tag.Id).ExecuteDeleteAsync(cancellationToken);
        var change = new TagChange
        {
            Kind = TagChangeKind.Removed,
            TagId = tag.Id,
            Before = tag.Name,
            After = rows.Count.ToString(CultureInfo.InvariantCulture),
            Moved = JsonSerializer.Serialize(removed),
            AccountId = accountId,
            At = clock.GetUtcNow().UtcDateTime,
        };
        library.TagChanges.Add(change);
        await DoneAsync(transaction, rows.ConvertAll(row => row.Article), cancellationToken);
        return new TagChanged(change, tag.Key);
    }

    /// <summary>Brings a removed tag back. Where its name was given to a tag since, its records get that one.</summary>
    public async Task UndoAsync(long changeId, CancellationToken cancellationToken = default)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var change = await library.TagChanges.SingleAsync(one => one.Id == changeId, cancellationToken);
        var removed = JsonSerializer.Deserialize<Removed>(change.Moved)!;
        // What watches, feeds and the history say of the tag they say by its number.
        var tag = await library.MeantByAsync(removed.Key, cancellationToken)
            ?? library.Tags.Add(new Tag { Id = change.TagId, Name = removed.Name, Key = removed.Key, Colour = removed.Colour }).Entity;
        change.UndoneAt = clock.GetUtcNow().UtcDateTime;
        await library.SaveChangesAsync(cancellationToken);
        foreach (var word in removed.Words)
        {
            if (await library.MeantByAsync(word.Key, cancellationToken) is null)
                library.TagSynonyms.Add(new TagSynonym { Id = word.Id, TagId = tag.Id, Name = word.Name, Key = word.Key });
        }

        var wanted = removed.Rows.ConvertAll(row => row.Article);
        var room = await library.Articles.Where(article => wanted.Contains(article.Id) && article.Tags.All(row => row.TagId != tag.Id))
            .Select(article => article.Id).ToHashSetAsync(cancellationToken);
        var back = removed.Rows.FindAll(row => room.Contains(row.Article));
        manyRows.Insert(back.Select(row => new ArticleTag { ArticleId = row.Article, TagId = tag.Id, AccountId = row.By, AddedAt = row.At }));
        await DoneAsync(transaction, back.ConvertAll(row => row.Article), cancellationToken);
    }

    private async Task DoneAsync(IDbContextTransaction transaction, List<long> articles, CancellationToken cancellationToken)
    {
        await following.MarkAsync(articles, cancellationToken);
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await following.FollowAsync(articles.Count, cancellationToken);
    }

    private sealed record Removed(string Name, string Key, TagColour Colour, List<Row> Rows, List<Word> Words);

    private sealed record Row(long Article, long By, DateTime At);

    private sealed record Word(long Id, string Name, string Key);
}
