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
    public async Task<WatchedThing?> FindAsync(Visitor visitor, WatchKind kind, string key, CancellationToken cancellationToken = default) =>
        (await FindAsync(visitor, [(kind, key)], cancellationToken)).GetValueOrDefault((kind, key));

    /// <summary>The same of many things, with one look for each kind; what the visitor may not know of is not among them.</summary>
    public async Task<IReadOnlyDictionary<(WatchKind Kind, string Key), WatchedThing>> FindAsync(
        Visitor visitor, IReadOnlyCollection<(WatchKind Kind, string Key)> wanted, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(wanted);
        var found = new Dictionary<(WatchKind Kind, string Key), WatchedThing>();
        foreach (var keys in wanted.GroupBy(one => one.Kind, one => one.Key))
        {
            var (kind, ids) = (keys.Key, keys.Select(key => NumberOf(keys.Key, key)).OfType<long>().ToList());
            var threads = kind == WatchKind.Thread ? await ThreadsAsync(visitor, ids, cancellationToken) : null;
            var names = await NamesAsync(visitor, kind, ids, cancellationToken);
            foreach (var key in keys)
            {
                var name = kind == WatchKind.Concept ? concepts.Vocabulary.Find(key)?.Label : NumberOf(kind, key) is { } id ? names.GetValueOrDefault(id) : null;
                if ((threads is not null ? threads.GetValueOrDefault(key) : name is null ? null : new WatchedThing(name, PathOf(kind, key, name))) is { } thing)
                    found[(kind, key)] = thing;
            }
        }

        return found;
    }

    /// <summary>Says how much; the thing must be one that FindAsync finds.</summary>
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

        // What nobody watches need not be known.
        if (!await library.Watches.AnyAsync(watch => watch.Kind == kind && watch.Key == key && watch.Level == WatchLevel.Watch, cancellationToken))
            await library.KnownMatches.Where(known => known.Kind == kind && known.Key == key).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    private async Task<Dictionary<long, string?>> NamesAsync(Visitor visitor, WatchKind kind, List<long> ids, CancellationToken cancellationToken)
    {
        IQueryable<Named>? named = kind switch
        {
            WatchKind.Record => library.Articles.Select(article => new Named { Id = article.Id, Name = article.Title }),
            WatchKind.Person => library.Users.Select(account => new Named { Id = account.Id, Name = account.UserName }),
            WatchKind.Tag => library.Tags.Select(tag => new Named { Id = tag.Id, Name = tag.Name }),
            WatchKind.Search => library.SavedSearches.Where(saved => saved.AccountId == visitor.AccountId && saved.DeletedAt == null).Select(saved => new Named { Id = saved.Id, Name = saved.Name }),
            WatchKind.Group => library.Groups.Where(group => group.Members.Any(member => member.AccountId == visitor.AccountId)).Select(group => new Named { Id = group.Id, Name = group.Name }),
            _ => null,
        };
        return named is null ? [] : await named.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken);
    }

    private async Task<Dictionary<string, WatchedThing>> ThreadsAsync(Visitor visitor, List<long> ids, CancellationToken cancellationToken)
    {
        // A number may be that of a comment and of an annotation; the key says which is meant.
        var comments = await library.StandingComments(visitor).Where(comment => ids.Contains(comment.Id))
            .Select(comment => new { comment.Id, comment.Article.Title }).ToListAsync(cancellationToken);
        var annotations = await library.Annotations.VisibleTo(visitor).Where(annotation => ids.Contains(annotation.Id))
            .Select(annotation => new { annotation.Id, annotation.PublicId, annotation.Article.Title }).ToListAsync(cancellationToken);
        return comments.Select(one => (Key: WatchKey.Comment(one.Id), Thing: new WatchedThing($"A thread on {one.Title}", $"/comments/{one.Id}")))
            .Concat(annotations.Select(one => (Key: WatchKey.Annotation(one.Id), Thing: new WatchedThing($"An annotation on {one.Title}", $"/annotations/{one.PublicId}"))))
            .ToDictionary(one => one.Key, one => one.Thing);
    }

    // The number that a key is; with threads the one behind the slash.
    private static long? NumberOf(WatchKind kind, string key)
    {
        var number = kind == WatchKind.Thread ? key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..] : key;
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    private static string PathOf(WatchKind kind, string key, string name) => kind switch
    {
        WatchKind.Record => $"/articles/{key}",
        WatchKind.Tag => $"/tags/{Uri.EscapeDataString(TagName.Key(name))}",
        WatchKind.Concept => $"/concepts/{key}",
        WatchKind.Search => $"/searches/{key}",
        WatchKind.Group => $"/groups/{key}",
        _ => $"/people/{Uri.EscapeDataString(name)}",
    };

    private sealed record Named
    {
        public required long Id { get; init; }

        public required string? Name { get; init; }
    }
}
