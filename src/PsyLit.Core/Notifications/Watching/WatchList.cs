using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Comments;
using PsyLit.Core.Concepts;
using PsyLit.Core.Tags;

namespace PsyLit.Core.Notifications.Watching;

/// <summary>Keeps how much people want to be told of what. Every method names whose: nobody reaches what another said.</summary>
public sealed class WatchList(LibraryContext library, ConceptMatcher concepts, TimeProvider clock)
{
    /// <summary>The most things one person can watch or mute.</summary>
    public const int MostWatches = 1000;

    /// <summary>How much somebody wants to be told of one thing.</summary>
    public Task<WatchLevel> LevelAsync(long accountId, WatchKind kind, string key, CancellationToken cancellationToken = default) =>
        library.Watches.Where(watch => watch.AccountId == accountId && watch.Kind == kind && watch.Key == key).Select(watch => watch.Level).SingleOrDefaultAsync(cancellationToken);

    /// <summary>All that somebody has said, the latest first.</summary>
    public Task<List<Watch>> OfAsync(long accountId, CancellationToken cancellationToken = default) =>
        library.Watches.AsNoTracking().Where(watch => watch.AccountId == accountId).OrderByDescending(watch => watch.SetAt).ThenBy(watch => watch.Kind).ThenBy(watch => watch.Key).ToListAsync(cancellationToken);

    /// <summary>What a thing is called and where it is; null when there is none that the visitor may know of.</summary>
    public async Task<WatchedThing?> FindAsync(Visitor visitor, WatchKind kind, string key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(key);
        var isNumber = long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        var name = kind switch
        {
            WatchKind.Record when isNumber => await library.Articles.Where(article => article.Id == id).Select(article => article.Title).SingleOrDefaultAsync(cancellationToken),
            WatchKind.Person when isNumber => await library.Users.Where(account => account.Id == id).Select(account => account.UserName).SingleOrDefaultAsync(cancellationToken),
            WatchKind.Tag when isNumber => await library.Tags.Where(tag => tag.Id == id).Select(tag => tag.Name).SingleOrDefaultAsync(cancellationToken),
            WatchKind.Concept => concepts.Vocabulary.Find(key)?.Label,
            WatchKind.Search when isNumber => await library.SavedSearches.Where(saved => saved.Id == id && saved.AccountId == visitor.AccountId && saved.DeletedAt == null).Select(saved => saved.Name).SingleOrDefaultAsync(cancellationToken),
            WatchKind.Group when isNumber => await library.Groups.Where(group => group.Id == id && group.Members.Any(member => member.AccountId == visitor.AccountId)).Select(group => group.Name).SingleOrDefaultAsync(cancellationToken),
            _ => null,
        };
        return kind == WatchKind.Thread ? await ThreadAsync(visitor, key, cancellationToken) : name is null ? null : new WatchedThing(name, PathOf(kind, key, name));
    }

    /// <summary>Says how much; the thing must be one that <see cref="FindAsync"/> finds.</summary>
    /// <returns>Why not, as a sentence; null when it is kept.</returns>
    public async Task<string?> SetAsync(long accountId, WatchKind kind, string key, WatchLevel level, CancellationToken cancellationToken = default)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        await library.Watches.Where(watch => watch.AccountId == accountId && watch.Kind == kind && watch.Key == key).ExecuteDeleteAsync(cancellationToken);
        if (level != WatchLevel.Normal)
        {
            if (await library.Watches.CountAsync(watch => watch.AccountId == accountId, cancellationToken) >= MostWatches)
                return $"You watch or mute {MostWatches} things, which is as many as are kept. Take some back in the settings first.";
            library.Watches.Add(new Watch { AccountId = accountId, Kind = kind, Key = key, Level = level, SetAt = clock.GetUtcNow().UtcDateTime });
            await library.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    private async Task<WatchedThing?> ThreadAsync(Visitor visitor, string key, CancellationToken cancellationToken)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !long.TryParse(key[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        if (key == WatchKey.Comment(id))
        {
            var title = await library.StandingComments(visitor).Where(comment => comment.Id == id).Select(comment => comment.Article.Title).SingleOrDefaultAsync(cancellationToken);
            return title is null ? null : new WatchedThing($"A thread on {title}", $"/comments/{id}");
        }

        var isAnnotation = key == WatchKey.Annotation(id);
        var annotation = await library.Annotations.VisibleTo(visitor).Where(one => one.Id == id && isAnnotation)
            .Select(one => new { one.PublicId, one.Article.Title }).SingleOrDefaultAsync(cancellationToken);
        return annotation is null ? null : new WatchedThing($"An annotation on {annotation.Title}", $"/annotations/{annotation.PublicId}");
    }

    private static string PathOf(WatchKind kind, string key, string name) => kind switch
    {
        WatchKind.Record => $"/articles/{key}",
        WatchKind.Tag => $"/tags/{Uri.EscapeDataString(TagName.Key(name))}",
        WatchKind.Concept => $"/concepts/{key}",
        WatchKind.Search => $"/searches/{key}",
        WatchKind.Group => $"/groups/{key}",
        _ => $"/search/comments?q={Uri.EscapeDataString($"by:\"{name}\"")}",
    };
}
