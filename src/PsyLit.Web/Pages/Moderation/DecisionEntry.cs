using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Moderation;

namespace PsyLit.Web.Pages.Moderation;

/// <summary>A decision as the log tells it: without what was hidden, who wrote it and who flagged it.</summary>
public sealed record DecisionEntry
{
    public required long Id { get; init; }

    public required long CaseId { get; init; }

    public required DecisionKind Kind { get; init; }

    public required ModerationReason? Reason { get; init; }

    public required string Rationale { get; init; }

    public required DateTime DecidedAt { get; init; }

    public required DateTime? SuspendedUntil { get; init; }

    public required bool IsPublic { get; init; }

    /// <summary>The moderator, for moderators only.</summary>
    public required string? By { get; init; }

    /// <summary><c>comment</c> or <c>annotation</c>.</summary>
    public required string Post { get; init; }

    public required long ArticleId { get; init; }

    public required string ArticleTitle { get; init; }

    /// <summary>Reads decisions as entries, in their order.</summary>
    public static IQueryable<DecisionEntry> Of(LibraryContext library, IQueryable<ModerationDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(library);
        var rows = decisions.IgnoreQueryFilters().Select(decision => new
        {
            Decision = decision,
            By = decision.DecidedBy!.UserName,
            ArticleId = decision.Case.CommentId != null ? decision.Case.Comment!.ArticleId : decision.Case.Annotation!.ArticleId,
        });
        return rows.Select(row => new DecisionEntry
        {
            Id = row.Decision.Id,
            CaseId = row.Decision.CaseId,
            Kind = row.Decision.Kind,
            Reason = row.Decision.Reason,
            Rationale = row.Decision.Rationale,
            DecidedAt = row.Decision.DecidedAt,
            SuspendedUntil = row.Decision.SuspendedUntil,
            IsPublic = row.Decision.IsPublic,
            By = row.By,
            Post = row.Decision.Case.CommentId != null ? "comment" : "annotation",
            ArticleId = row.ArticleId,
            ArticleTitle = library.Articles.Where(article => article.Id == row.ArticleId).Select(article => article.Title).First(),
        });
    }
}
