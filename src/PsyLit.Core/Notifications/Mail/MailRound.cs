using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PsyLit.Core.Notifications.Reading;

namespace PsyLit.Core.Notifications.Mail;

/// <summary>Sends what is due. Each message is marked in the library after the server has taken it: killed between the two, it goes out once more, with the same Message-ID.</summary>
public sealed class MailRound(LibraryContext library, NotificationList notifications, Postman postman, MailLetters letters, TimeProvider clock, ILogger<MailRound> logger)
{
    private const int MostInOne = 100;

    // What is older is no news by e-mail any more; it stands in the list.
    private static readonly TimeSpan OldestSent = TimeSpan.FromDays(30);

    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromDays(1)];

    /// <summary>Sends to everybody for whom it is time; ends early when no message goes now.</summary>
    /// <returns>How many messages were taken.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        if (!postman.IsConfigured)
            return 0;
        var (sent, now) = (0, clock.GetUtcNow().UtcDateTime);
        var due = await library.MailWishes.AsNoTracking().Where(wish => wish.NextAt != null && wish.NextAt <= now).OrderBy(wish => wish.NextAt).ToListAsync(cancellationToken);
        foreach (var wish in due)
        {
            var outcome = await SendAsync(wish, now, cancellationToken);
            sent += outcome?.State == MailState.Sent ? 1 : 0;
            if (outcome?.State == MailState.NotNow)
                break;
        }

        return sent;
    }

    private async Task<MailOutcome?> SendAsync(MailWish wish, DateTime now, CancellationToken cancellationToken)
    {
        var oldest = wish.Since > now - OldestSent ? wish.Since : now - OldestSent;
        var rows = await notifications.ToMailAsync(wish.AccountId, oldest, MostInOne, cancellationToken);
        var outcome = rows.Count == 0 ? null : await postman.SendAsync(letters.Digest(wish, rows), cancellationToken);
        await KeepAsync(wish, [.. rows.Select(row => row.Id)], outcome, now, cancellationToken);
        return outcome;
    }

    private async Task KeepAsync(MailWish sentFor, List<long> ids, MailOutcome? outcome, DateTime now, CancellationToken cancellationToken)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        library.ChangeTracker.Clear();
        var wish = await library.MailWishes.SingleAsync(one => one.AccountId == sentFor.AccountId, cancellationToken);
        switch (outcome?.State)
        {
            case null or MailState.Sent:
                await library.Notifications.Where(one => ids.Contains(one.Id)).ExecuteUpdateAsync(set => set.SetProperty(one => one.MailedAt, now), cancellationToken);
                (wish.Failures, wish.NextAt) = (0, MailWishes.NextAt(wish.Rhythm, now));
                break;
            case MailState.Refused:
                Stop(wish, outcome.Reason, now);
                break;
            default:
                logger.LogWarning("An e-mail to account {Account} waits: {Reason}", wish.AccountId, outcome!.Reason);
                // Meanwhile the person may have said that they want none any more.
                wish.NextAt = wish.Rhythm == MailRhythm.Never ? null : now + Waits[Math.Min(wish.Failures++, Waits.Length - 1)];
                break;
        }

        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private void Stop(MailWish wish, string? reason, DateTime now)
    {
        logger.LogWarning("E-mails to account {Account} are stopped: {Reason}", wish.AccountId, reason);
        wish.Problem = string.Create(CultureInfo.InvariantCulture, $"The mail server refuses {wish.Address}: {reason}");
        wish.NextAt = null;
        library.LibraryEvents.Add(new LibraryEvent { Kind = EventKind.MailStopped, At = now, RecipientId = wish.AccountId });
    }
}
