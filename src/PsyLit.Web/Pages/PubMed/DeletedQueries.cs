using System.Collections.Concurrent;
using PsyLit.Core.PubMed;

namespace PsyLit.Web.Pages.PubMed;

/// <summary>Saved queries deleted since the program started, so that deleting can be undone.</summary>
public sealed class DeletedQueries
{
    private readonly ConcurrentDictionary<long, (SavedQuery Query, IReadOnlyList<long> ImportIds)> _deleted = new();

    internal void Keep(SavedQuery query, IReadOnlyList<long> importIds) => _deleted[query.Id] = (
        new SavedQuery
        {
            Id = query.Id,
            Name = query.Name,
            Text = query.Text,
            AccountId = query.AccountId,
            EveryHours = query.EveryHours,
            NextRunAt = query.NextRunAt,
            LastRunAt = query.LastRunAt,
            LastMessage = query.LastMessage,
            CreatedAt = query.CreatedAt,
        },
        importIds);

    internal (SavedQuery Query, IReadOnlyList<long> ImportIds)? Take(long id) => _deleted.TryRemove(id, out var kept) ? kept : null;
}
