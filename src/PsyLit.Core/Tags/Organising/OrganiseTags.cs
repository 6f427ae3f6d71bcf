using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Search;

namespace PsyLit.Core.Tags.Organising;

/// <summary>Renames tags, gives them colours and synonyms. Each change is a line of the history; the search index follows. Who may is asked before (<see cref="TagRights"/>).</summary>
public sealed class OrganiseTags(LibraryContext library, IndexFollowing following, TimeProvider clock)
{
    /// <summary>Gives a tag another name; the one before stays as a synonym, so that whoever is used to it finds the tag.</summary>
    /// <param name="key">The tag.</param>
    /// <param name="name">A name as typed.</param>
    /// <param name="accountId">Who renames.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<TagChanged> RenameAsync(string key, string? name, long accountId, CancellationToken cancellationToken = default)
    {
        var given = TagName.Normal(name);
        if (TagName.Problem(given) is { } problem)
            return TagChanged.Refused(problem);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(key, cancellationToken) is not { } tag)
            return TagChanged.Gone;
        if (tag.Name == given)
            return new TagChanged(null, tag.Key);
        var newKey = TagName.Key(given);
        if (await library.MeantByAsync(newKey, cancellationToken) is { } other && other.Id != tag.Id)
            return TagChanged.Refused($"“{other.Name}” is there already. Put “{tag.Name}” into it instead.");

        var change = Note(TagChangeKind.Renamed, tag, tag.Name, given, accountId);
        if (tag.Synonyms.FirstOrDefault(synonym => synonym.Key == newKey) is { } known)
        {
            tag.Synonyms.Remove(known);
            change.Moved = known.Name;
        }

        if (newKey != tag.Key)
            tag.Synonyms.Add(new TagSynonym { Name = tag.Name, Key = tag.Key });
        (tag.Name, tag.Key) = (given, newKey);
        var articles = await ArticlesOf(tag).ToListAsync(cancellationToken);
        await following.MarkAsync(articles, cancellationToken);
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await following.FollowAsync(articles.Count, cancellationToken);
        return new TagChanged(change, newKey);
    }

    /// <summary>Gives a tag a colour, or none.</summary>
    public async Task<TagChanged> ColourAsync(string key, TagColour colour, long accountId, CancellationToken cancellationToken = default)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(key, cancellationToken) is not { } tag)
            return TagChanged.Gone;
        if (tag.Colour == colour)
            return new TagChanged(null, tag.Key);
        var change = Note(TagChangeKind.Coloured, tag, tag.Colour.ToString(), colour.ToString(), accountId);
        tag.Colour = colour;
        return await DoneAsync(transaction, change, tag, cancellationToken);
    }

    /// <summary>Adds another word for a tag.</summary>
    public async Task<TagChanged> AddSynonymAsync(string key, string? name, long accountId, CancellationToken cancellationToken = default)
    {
        var given = TagName.Normal(name);
        if (TagName.Problem(given) is { } problem)
            return TagChanged.Refused(problem);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(key, cancellationToken) is not { } tag)
            return TagChanged.Gone;
        var meant = await library.MeantByAsync(TagName.Key(given), cancellationToken);
        if (meant?.Id == tag.Id)
            return new TagChanged(null, tag.Key);
        if (meant is not null)
        {
            return TagChanged.Refused(meant.Key == TagName.Key(given)
                ? $"“{meant.Name}” is a tag of its own. Put it into “{tag.Name}”, and it becomes a synonym."
                : $"“{given}” is a synonym of “{meant.Name}” already.");
        }

        var change = Note(TagChangeKind.SynonymAdded, tag, "", given, accountId);
        tag.Synonyms.Add(new TagSynonym { Name = given, Key = TagName.Key(given) });
        return await DoneAsync(transaction, change, tag, cancellationToken);
    }

    /// <summary>Takes a synonym away.</summary>
    public async Task<TagChanged> RemoveSynonymAsync(string key, string synonymKey, long accountId, CancellationToken cancellationToken = default)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(key, cancellationToken) is not { } tag)
            return TagChanged.Gone;
        if (tag.Synonyms.FirstOrDefault(one => one.Key == synonymKey) is not { } synonym)
            return new TagChanged(null, tag.Key);
        var change = Note(TagChangeKind.SynonymRemoved, tag, synonym.Name, "", accountId);
        tag.Synonyms.Remove(synonym);
        return await DoneAsync(transaction, change, tag, cancellationToken);
    }

    private Task<Tag?> FindAsync(string key, CancellationToken cancellationToken) =>
        library.Tags.Include(tag => tag.Synonyms).SingleOrDefaultAsync(tag => tag.Key == key, cancellationToken);

    private IQueryable<long> ArticlesOf(Tag tag) => library.ArticleTags.Where(row => row.TagId == tag.Id).Select(row => row.ArticleId);

    private TagChange Note(TagChangeKind kind, Tag tag, string before, string after, long accountId)
    {
        var change = new TagChange { Kind = kind, TagId = tag.Id, Before = before, After = after, AccountId = accountId, At = clock.GetUtcNow().UtcDateTime };
        library.TagChanges.Add(change);
        return change;
    }

    private async Task<TagChanged> DoneAsync(
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, TagChange change, Tag tag, CancellationToken cancellationToken)
    {
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new TagChanged(change, tag.Key);
    }
}
