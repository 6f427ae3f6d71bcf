using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Search;

namespace PsyLit.Core.Tags.Organising;

/// <summary>Takes back a line of the tags' history, as long as nothing later stands on it.</summary>
public sealed class UndoTagChange(LibraryContext library, IndexFollowing following, MergeTags merge, RemoveTag remove, TimeProvider clock)
{
    /// <returns>Why not, as a sentence; null when it is as it was.</returns>
    public async Task<string?> RunAsync(long changeId, CancellationToken cancellationToken = default)
    {
        if (await library.TagChanges.AsNoTracking().SingleOrDefaultAsync(change => change.Id == changeId, cancellationToken) is not { } asked)
            return "There is no such change.";
        if (asked.UndoneAt is not null)
            return null;
        if (asked.Kind == TagChangeKind.Merged)
            return await merge.UndoAsync(changeId, cancellationToken);
        if (asked.Kind == TagChangeKind.Removed)
        {
            await remove.UndoAsync(changeId, cancellationToken);
            return null;
        }

        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var change = await library.TagChanges.SingleAsync(one => one.Id == changeId, cancellationToken);
        if (await library.Tags.Include(one => one.Synonyms).SingleOrDefaultAsync(one => one.Id == change.TagId, cancellationToken) is not { } tag)
            return "That tag is not there any more.";
        if (!await TakeBackAsync(change, tag, cancellationToken))
            return $"“{tag.Name}” has changed since. Change it as you want it instead.";

        change.UndoneAt = clock.GetUtcNow().UtcDateTime;
        var articles = await library.ArticleTags.Where(row => row.TagId == tag.Id).Select(row => row.ArticleId).ToListAsync(cancellationToken);
        await following.MarkAsync(articles, cancellationToken);
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await following.FollowAsync(articles.Count, cancellationToken);
        return null;
    }

    private async Task<bool> TakeBackAsync(TagChange change, Tag tag, CancellationToken cancellationToken)
    {
        switch (change.Kind)
        {
            case TagChangeKind.Coloured when tag.Colour.ToString() == change.After && Enum.TryParse<TagColour>(change.Before, out var colour):
                tag.Colour = colour;
                return true;
            case TagChangeKind.SynonymAdded when tag.Synonyms.FirstOrDefault(synonym => synonym.Key == TagName.Key(change.After)) is { } added:
                tag.Synonyms.Remove(added);
                return true;
            case TagChangeKind.SynonymRemoved when await library.MeantByAsync(TagName.Key(change.Before), cancellationToken) is null:
                tag.Synonyms.Add(new TagSynonym { Name = change.Before, Key = TagName.Key(change.Before) });
                return true;
            case TagChangeKind.Renamed when tag.Name == change.After && await MeansAsync(change.Before, tag, cancellationToken):
                RenameBack(change, tag);
                return true;
            default:
                return false;
        }
    }

    private async Task<bool> MeansAsync(string name, Tag tag, CancellationToken cancellationToken) =>
        await library.MeantByAsync(TagName.Key(name), cancellationToken) is not { } meant || meant.Id == tag.Id;

    private static void RenameBack(TagChange change, Tag tag)
    {
        (tag.Name, tag.Key) = (change.Before, TagName.Key(change.Before));
        if (tag.Synonyms.FirstOrDefault(synonym => synonym.Key == tag.Key) is { } before)
            tag.Synonyms.Remove(before);
        if (change.Moved.Length > 0)
            tag.Synonyms.Add(new TagSynonym { Name = change.Moved, Key = TagName.Key(change.Moved) });
    }
}
