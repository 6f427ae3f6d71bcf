using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Moderation.Decisions;

/// <summary>What waits for moderators, and who of them is looking at what.</summary>
public sealed class WaitingCases(LibraryContext library, TimeProvider clock)
{
    /// <summary>How long a case is a moderator's own after they took it. Whoever leaves it must not block it.</summary>
    public static TimeSpan ClaimLasts { get; } = TimeSpan.FromMinutes(30);

    /// <summary>How many cases wait.</summary>
    public Task<int> WaitingAsync(CancellationToken cancellationToken) => library.ModerationCases.CountAsync(one => one.ClosedAt == null, cancellationToken);

    /// <summary>A page of the cases that wait, hidden patients' privacy first, then the longest waiting; or of those decided, the last first.</summary>
    public Task<List<ModerationCase>> PageAsync(bool areWaiting, int skip, int take, CancellationToken cancellationToken)
    {
        var cases = library.ModerationCases.AsNoTracking().Include(one => one.Flags).Include(one => one.Decisions).AsSplitQuery();
        return (areWaiting
                ? cases.Where(one => one.ClosedAt == null)
                    .OrderByDescending(one => one.Flags.Any(flag => flag.Reason == ModerationReason.MayIdentifyPatient)).ThenBy(one => one.OpenedAt).ThenBy(one => one.Id)
                : cases.Where(one => one.ClosedAt != null).OrderByDescending(one => one.ClosedAt).ThenByDescending(one => one.Id))
            .Skip(skip).Take(take).ToListAsync(cancellationToken);
    }

    /// <summary>Takes a case, so that two do not do the same.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="moderatorId">Who takes it.</param>
    /// <param name="fromOther">True to take it over from whoever has it.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>False when another moderator has it.</returns>
    public async Task<bool> ClaimAsync(long caseId, long moderatorId, bool fromOther, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var free = now - ClaimLasts;
        // One statement: of two who press at once, one has it.
        return await library.ModerationCases
            .Where(one => one.Id == caseId && one.ClosedAt == null && (fromOther || one.ClaimedById == null || one.ClaimedById == moderatorId || one.ClaimedAt <= free))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ClaimedById, moderatorId).SetProperty(one => one.ClaimedAt, now), cancellationToken) > 0;
    }

    /// <summary>Gives a case back.</summary>
    public Task<int> ReleaseAsync(long caseId, long moderatorId, CancellationToken cancellationToken) =>
        library.ModerationCases.Where(one => one.Id == caseId && one.ClaimedById == moderatorId)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ClaimedById, (long?)null).SetProperty(one => one.ClaimedAt, (DateTime?)null), cancellationToken);

    /// <summary>Who is looking at a case now; null when nobody is.</summary>
    public long? HolderOf(ModerationCase moderated)
    {
        ArgumentNullException.ThrowIfNull(moderated);
        return moderated.ClaimedAt > clock.GetUtcNow().UtcDateTime - ClaimLasts ? moderated.ClaimedById : null;
    }
}
