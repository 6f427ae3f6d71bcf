using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Drafts;
using PsyLit.Core.Moderation.Posts;

namespace PsyLit.Core.Moderation;

/// <summary>Takes the flags of readers.</summary>
public sealed class Flagging(LibraryContext library, PostVisibility posts, TimeProvider clock)
{
    public const int MaxNoteLength = 1000;

    /// <summary>The reasons people choose from, in the order shown.</summary>
    public static IReadOnlyList<ModerationReason> Reasons { get; } =
    [
        ModerationReason.MayIdentifyPatient, ModerationReason.PersonalAttack, ModerationReason.MedicalAdvice, ModerationReason.Advertising,
        ModerationReason.Copyright, ModerationReason.OffTopic, ModerationReason.Other,
    ];

    /// <summary>Why what was typed cannot be taken, as a sentence; null when it can.</summary>
    public static string? Problem(ModerationReason? reason, string? note) =>
        reason is not { } chosen || !Reasons.Contains(chosen) ? "Choose what is wrong with it."
        : note?.Length > MaxNoteLength ? $"At most {MaxNoteLength} characters."
        : chosen == ModerationReason.Other && string.IsNullOrWhiteSpace(note) ? "Say what is wrong with it."
        : null;

    /// <summary>Keeps a flag and puts the post into the queue. That a patient could be recognised hides it, unless a moderator has looked at this wording already.</summary>
    public async Task<FlagOutcome> RunAsync(ModeratedPost post, long accountId, ModerationReason reason, string? note, IReadOnlyList<Guid> posted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var moderated = await CaseOfAsync(library, post.CommentId, post.AnnotationId, now, cancellationToken);
        var before = await library.Flags.SingleOrDefaultAsync(flag => flag.CaseId == moderated.Id && flag.AccountId == accountId, cancellationToken);
        var flag = before ?? library.Flags.Add(new Flag { CaseId = moderated.Id, AccountId = accountId }).Entity;
        (flag.Reason, flag.Note, flag.FlaggedAt) = (reason, note?.Trim() ?? "", now);
        if (moderated.ClosedAt is not null)
            (moderated.OpenedAt, moderated.ClosedAt, moderated.ClaimedById, moderated.ClaimedAt) = (now, null, null, null);
        await library.SaveChangesAsync(cancellationToken);

        var hides = reason == ModerationReason.MayIdentifyPatient && post.HiddenAt is null && !await WasLookedAtAsync(moderated.Id, post, cancellationToken);
        if (hides)
            await posts.SetAsync(moderated, now, reason, cancellationToken);
        await library.ForgetDraftsAsync(posted, accountId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return hides ? FlagOutcome.Hidden : before is null ? FlagOutcome.Waits : FlagOutcome.Again;
    }

    /// <summary>The case of a post, made now when there is none. To be called within a transaction.</summary>
    internal static async Task<ModerationCase> CaseOfAsync(LibraryContext library, long? commentId, long? annotationId, DateTime now, CancellationToken cancellationToken)
    {
        if (await library.ModerationCases.SingleOrDefaultAsync(one => one.CommentId == commentId && one.AnnotationId == annotationId, cancellationToken) is { } known)
            return known;
        var opened = new ModerationCase { CommentId = commentId, AnnotationId = annotationId, OpenedAt = now };
        library.ModerationCases.Add(opened);
        await library.SaveChangesAsync(cancellationToken);
        return opened;
    }

    private Task<bool> WasLookedAtAsync(long caseId, ModeratedPost post, CancellationToken cancellationToken) =>
        library.ModerationDecisions.AnyAsync(
            decision => decision.CaseId == caseId && (post.EditedAt == null || decision.DecidedAt >= post.EditedAt), cancellationToken);
}
