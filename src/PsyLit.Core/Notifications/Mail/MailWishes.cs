using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Notifications.Mail;

/// <summary>Keeps who wants notifications by e-mail, how often and where.</summary>
public sealed class MailWishes(LibraryContext library, TimeProvider clock)
{
    // Before the working day in Europe and after it in America; digests of all people at one time are one look.
    private const int Hour = 6;

    /// <summary>What somebody wants; what nobody has said is never.</summary>
    public async Task<MailWish> OfAsync(long accountId, CancellationToken cancellationToken = default) =>
        await library.MailWishes.AsNoTracking().SingleOrDefaultAsync(wish => wish.AccountId == accountId, cancellationToken) ?? new MailWish { AccountId = accountId };

    /// <summary>Sets how often. From now on: what happened before is not sent after.</summary>
    public Task SetRhythmAsync(long accountId, MailRhythm rhythm, CancellationToken cancellationToken = default) => ChangeAsync(
        accountId,
        wish =>
        {
            if (wish.Rhythm == MailRhythm.Never)
                wish.Since = clock.GetUtcNow().UtcDateTime;
            wish.Rhythm = rhythm;
        },
        cancellationToken);

    /// <summary>Sets where to, once the person has shown that it is theirs. Nothing is in the way any more.</summary>
    public Task ConfirmAsync(long accountId, string address, CancellationToken cancellationToken = default) => ChangeAsync(
        accountId,
        wish => (wish.Address, wish.Problem, wish.Failures, wish.Since) = (address, null, 0, clock.GetUtcNow().UtcDateTime),
        cancellationToken);

    /// <summary>When the next message of a rhythm may go out.</summary>
    public static DateTime? NextAt(MailRhythm rhythm, DateTime now) => rhythm switch
    {
        MailRhythm.Immediately => now.AddMinutes(1),
        MailRhythm.Daily => Next(now, 1),
        MailRhythm.Weekly => Next(now, DaysToMonday(now)),
        _ => null,
    };

    private static DateTime Next(DateTime now, int days)
    {
        var today = now.Date.AddHours(Hour);
        return days == 1 && now < today ? today : today.AddDays(days);
    }

    private static int DaysToMonday(DateTime now) => ((int)DayOfWeek.Monday - (int)now.DayOfWeek + 6) % 7 + 1;

    private async Task ChangeAsync(long accountId, Action<MailWish> change, CancellationToken cancellationToken)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        library.ChangeTracker.Clear();
        var wish = await library.MailWishes.SingleOrDefaultAsync(one => one.AccountId == accountId, cancellationToken)
            ?? library.MailWishes.Add(new MailWish { AccountId = accountId, Since = clock.GetUtcNow().UtcDateTime }).Entity;
        change(wish);
        wish.NextAt = wish.Address is null || wish.Problem is not null ? null : NextAt(wish.Rhythm, clock.GetUtcNow().UtcDateTime);
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
