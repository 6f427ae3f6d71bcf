using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts;
using PsyLit.Core.SavedSearches;
using PsyLit.Core.Search;

namespace PsyLit.Core.Notifications.Matching;

/// <summary>Knows the topics that are watched or muted, and which of some records belong to one.</summary>
public sealed class MatchTopics(LibraryContext library, NewRecords search, ConceptMatcher concepts)
{
    /// <summary>The kinds that are topics.</summary>
    internal static IReadOnlyList<WatchKind> Kinds { get; } = [WatchKind.Tag, WatchKind.Concept, WatchKind.Search];

    /// <returns>Null when there is no such topic any more.</returns>
    internal async Task<MatchTopic?> FindAsync(WatchKind kind, string key, CancellationToken cancellationToken)
    {
        if (kind == WatchKind.Concept)
        {
            return concepts.Vocabulary.Find(key) is { } concept
                ? new MatchTopic(kind, key, concept.Label, $"/concepts/{concept.Id}", new SearchRequest { Text = $"concept:{concept.Id}" }, Visitor.Guest)
                : null;
        }

        if (!long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        if (kind == WatchKind.Tag)
        {
            var tag = await library.Tags.AsNoTracking().SingleOrDefaultAsync(tag => tag.Id == id, cancellationToken);
            return tag is null ? null : new MatchTopic(kind, key, tag.Name, $"/tags/{Uri.EscapeDataString(tag.Key)}", new SearchRequest { Text = $"tag:\"{tag.Name}\"" }, Visitor.Guest);
        }

        var saved = await library.SavedSearches.AsNoTracking().SingleOrDefaultAsync(saved => saved.Id == id && saved.DeletedAt == null, cancellationToken);
        return saved is null ? null : new MatchTopic(kind, key, saved.Name, $"/searches/{id}", SearchState.Request(saved.Text, saved.Filters), new Visitor(saved.AccountId, []));
    }

    /// <summary>Those of some records that belong to a topic.</summary>
    internal async Task<List<long>> AmongAsync(MatchTopic topic, IReadOnlySet<long> among, CancellationToken cancellationToken) =>
        among.Count == 0 ? [] : [.. (await search.FindAsync(topic.Request, topic.Visitor, after: among.Min() - 1, cancellationToken)).Where(among.Contains)];
}
