using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;

namespace PsyLit.Core.SearchRecords;

/// <summary>Withdraws a search of record that should not be relied on, and takes that back. What was kept stays as it is.</summary>
public sealed class Withdrawing(LibraryContext library, TimeProvider clock)
{
    public const int MaxReasonLength = 500;

    /// <summary>Its maker or a curator.</summary>
    public static bool MayWithdraw(Visitor visitor, SearchRecord record)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(record);
        return visitor.AccountId is { } id && (record.AccountId == id || visitor.IsAtLeast(Role.Curator));
    }

    /// <summary>Withdraws it; one that is withdrawn already keeps its day and gets the new reason.</summary>
    /// <returns>Why it was not, as a sentence; null when it was.</returns>
    public async Task<string?> WithdrawAsync(long id, string? reason, CancellationToken cancellationToken = default)
    {
        var why = (reason ?? "").Trim();
        if (why.Length is 0 or > MaxReasonLength)
            return $"Say in at most {MaxReasonLength} characters why nobody should rely on it.";
        var now = clock.GetUtcNow().UtcDateTime;
        await library.SearchRecords.Where(record => record.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(record => record.WithdrawnAt, record => record.WithdrawnAt ?? now).SetProperty(record => record.WithdrawnReason, why), cancellationToken);
        return null;
    }

    /// <summary>Lets it stand again.</summary>
    public Task ReinstateAsync(long id, CancellationToken cancellationToken = default) =>
        library.SearchRecords.Where(record => record.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(record => record.WithdrawnAt, (DateTime?)null).SetProperty(record => record.WithdrawnReason, (string?)null), cancellationToken);
}
