using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Drafts;
using PsyLit.Core.Moderation.Posts;
using PsyLit.Core.Moderation.Suspensions;
using PsyLit.Core.Notifications;

namespace PsyLit.Core.Moderation.Decisions;

/// <summary>Carries out what a moderator decides: the post, its writer, the log, and who has to know of it.</summary>
public sealed class Deciding(LibraryContext library, ModeratedPosts posts, PostVisibility visibility, Suspending suspending, TimeProvider clock)
{
    public const int MaxRationaleLength = 1000;

    /// <summary>Decides a case.</summary>
    /// <param name="verdict">What is decided.</param>
    /// <param name="moderatorId">Who decides.</param>
    /// <param name="posted">The drafts of its form, which go with it.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>Null when it is done; otherwise why not, as a sentence. Nothing is changed then.</returns>
    public async Task<string?> RunAsync(ModerationVerdict verdict, long moderatorId, IReadOnlyList<Guid> posted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        if (verdict.Problem() is { } problem)
            return problem;
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var moderated = await library.ModerationCases.Include(one => one.Flags).SingleAsync(one => one.Id == verdict.CaseId, cancellationToken);
        var post = await posts.OfAsync(moderated, cancellationToken);
        if (await RefusalAsync(moderated, post, verdict, moderatorId, now, cancellationToken) is { } refused)
            return refused;

        await ApplyAsync(moderated, post, verdict, now, cancellationToken);
        library.ModerationDecisions.Add(new ModerationDecision
        {
            CaseId = moderated.Id,
            Kind = verdict.Kind,
            Reason = verdict.Kind is DecisionKind.Hide or DecisionKind.Suspend ? verdict.Reason : null,
            Rationale = verdict.Rationale.Trim(),
            DecidedById = moderatorId,
            DecidedAt = now,
            SuspendedUntil = verdict.Kind == DecisionKind.Suspend ? now.AddDays(verdict.Days) : null,
            IsPublic = post.IsPublic,
        });
        (moderated.ClosedAt, moderated.ClaimedById, moderated.ClaimedAt) = (now, null, null);
        Tell(moderated, post, verdict.Kind, now);
        await library.SaveChangesAsync(cancellationToken);
        await library.ForgetDraftsAsync(posted, moderatorId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await suspending.RefreshAsync(cancellationToken);
        return null;
    }

    private async Task<string?> RefusalAsync(
        ModerationCase moderated, ModeratedPost post, ModerationVerdict verdict, long moderatorId, DateTime now, CancellationToken cancellationToken)
    {
        if (post.WriterId == moderatorId)
            return "You wrote this. Another moderator decides.";
        if (moderated.ClaimedById is { } other && other != moderatorId && moderated.ClaimedAt > now - WaitingCases.ClaimLasts)
            return "Another moderator is looking at this. Take it over first if they have left it.";
        if (await library.ModerationDecisions.CountAsync(decision => decision.CaseId == moderated.Id, cancellationToken) != verdict.Version)
            return "Somebody has decided it meanwhile. Their decision stands below.";
        return verdict.Kind == DecisionKind.Suspend ? await suspending.RefusalAsync(post.WriterId, cancellationToken) : null;
    }

    private async Task ApplyAsync(ModerationCase moderated, ModeratedPost post, ModerationVerdict verdict, DateTime now, CancellationToken cancellationToken)
    {
        if (verdict.Kind is DecisionKind.Hide or DecisionKind.Suspend)
            await visibility.SetAsync(moderated, post.HiddenAt ?? now, verdict.Reason, cancellationToken);
        else if (verdict.Kind is DecisionKind.Leave or DecisionKind.Restore or DecisionKind.Approve && post.HiddenAt is not null)
            await visibility.SetAsync(moderated, null, null, cancellationToken);

        if (post.WriterId is { } writer && verdict.Kind is (DecisionKind.Suspend or DecisionKind.EndSuspension))
            await suspending.SetAsync(writer, verdict.Kind == DecisionKind.Suspend ? now.AddDays(verdict.Days) : null, verdict.Rationale.Trim(), cancellationToken);
    }

    // The writer need not know of a flag that nothing came of; who flagged wants to know what came of it.
    private void Tell(ModerationCase moderated, ModeratedPost post, DecisionKind kind, DateTime now)
    {
        var told = moderated.Flags.Select(flag => flag.AccountId).ToHashSet();
        if (post.WriterId is { } writer && (kind != DecisionKind.Leave || post.HiddenAt is not null))
            told.Add(writer);
        foreach (var account in told)
        {
            library.LibraryEvents.Add(new LibraryEvent
            {
                Kind = EventKind.ModerationDecided,
                At = now,
                ArticleId = post.ArticleId,
                CommentId = moderated.CommentId,
                AnnotationId = moderated.AnnotationId,
                RecipientId = account,
            });
        }
    }
}
