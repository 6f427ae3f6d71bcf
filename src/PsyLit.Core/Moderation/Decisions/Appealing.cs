using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Moderation.Decisions;

/// <summary>Takes the answer of a writer to what was decided about their post.</summary>
public sealed class Appealing(LibraryContext library, TimeProvider clock)
{
    public const int MaxLength = 2000;

    /// <summary>Keeps the answer, once, and puts the case back into the queue.</summary>
    /// <returns>Null when it is taken; otherwise why not, as a sentence.</returns>
    public async Task<string?> RunAsync(long caseId, string? text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
            return $"Write what speaks for showing it, in at most {MaxLength} characters.";
        var (now, answer) = (clock.GetUtcNow().UtcDateTime, text.Trim());
        var taken = await library.ModerationCases.Where(one => one.Id == caseId && one.AppealedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.Appeal, answer).SetProperty(one => one.AppealedAt, now)
                .SetProperty(one => one.OpenedAt, one => one.ClosedAt == null ? one.OpenedAt : now).SetProperty(one => one.ClosedAt, (DateTime?)null),
            cancellationToken);
        return taken > 0 ? null : "You have answered already.";
    }
}
