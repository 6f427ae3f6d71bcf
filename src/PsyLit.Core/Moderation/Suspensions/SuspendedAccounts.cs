using System.Collections.Frozen;

namespace PsyLit.Core.Moderation.Suspensions;

/// <summary>The few accounts that are suspended, in memory: every request of somebody logged in asks for them.</summary>
public sealed class SuspendedAccounts(TimeProvider clock)
{
    private volatile FrozenDictionary<long, Suspension>? suspensions;

    /// <summary>False until <see cref="Set"/> has been called.</summary>
    public bool IsRead => suspensions is not null;

    /// <summary>The suspension of an account; null when it has none, or none any more.</summary>
    public Suspension? Find(long accountId) =>
        suspensions?.GetValueOrDefault(accountId) is { } suspension && suspension.Until > clock.GetUtcNow().UtcDateTime ? suspension : null;

    internal void Set(IEnumerable<Suspension> now) => suspensions = now.ToFrozenDictionary(suspension => suspension.AccountId);
}
