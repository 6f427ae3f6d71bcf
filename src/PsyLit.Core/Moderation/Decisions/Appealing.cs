using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Drafts;

namespace PsyLit.Core.Moderation.Decisions;

/// <summary>Takes the answer of a writer to what was decided about their post.</summary>
public sealed class Appealing(LibraryContext library, TimeProvider clock)
{
    public const int MaxLength = 2000;

    /// <summary>Keeps the answer, once, and puts the case back into the queue.</summary>
    /// <returns>Null when it is taken; otherwise why not, as a sentence.</returns>
    public async Task<string?> RunAsync(long caseId, long accountId, string? text, IReadOnlyList<Guid> posted, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
            return $"Write what speaks for showing it, in at most {MaxLength} characters.";
        var (now, answer) = (clock.GetUtcNow().UtcDateTime, text.Trim());
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var taken = await library.ModerationCases.Where(one => one.Id == caseId && one.AppealedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.Appeal, answer).SetProperty(one => one.AppealedAt, now)
                .SetProperty(one => one.OpenedAt, one => one.ClosedAt == null ? one.OpenedAt : now).SetProperty(one => one.ClosedAt, (DateTime?)null),
            cancellationToken);
        if (taken == 0)
            return "You have answered already.";
        await library.ForgetDraftsAsync(posted, accountId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }
}
