using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Moderation;
using PsyLit.Core.Moderation.Posts;

namespace PsyLit.Web.Pages.Moderation;

/// <summary>Reads the cases about somebody's own posts. A flag that nothing has come of is no business of the writer's.</summary>
public sealed class OwnCases(LibraryContext library, ModeratedPosts posts)
{
    /// <summary>The cases in which something was decided or the post is hidden, the newest first.</summary>
    public async Task<IReadOnlyList<OwnCase>> OfAsync(Visitor visitor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var me = visitor.AccountId;
        var cases = await library.ModerationCases.IgnoreQueryFilters().AsNoTracking()
            .Where(one => (one.Comment!.AccountId == me && one.CommentId != null) || (one.Annotation!.AccountId == me && one.AnnotationId != null))
            .Where(one => one.Comment!.HiddenAt != null || one.Annotation!.HiddenAt != null || one.Decisions.Any(decision => decision.Kind != DecisionKind.Leave))
            .OrderByDescending(one => one.OpenedAt).Take(100).ToListAsync(cancellationToken);
        var ids = cases.ConvertAll(one => one.Id);
        var decisions = (await DecisionEntry.Of(library, library.ModerationDecisions.AsNoTracking().Where(decision => ids.Contains(decision.CaseId)).OrderByDescending(decision => decision.Id))
            .ToListAsync(cancellationToken)).ToLookup(decision => decision.CaseId);
        var read = await posts.OfAsync(cases, cancellationToken);
        return [.. cases.Select(moderated => new OwnCase(
            moderated.Id, read[moderated.Id], new DecisionList([.. decisions[moderated.Id]], ForModerators: false), moderated.Appeal, moderated.AppealedAt, visitor.MayAppeal(moderated, read[moderated.Id])))];
    }
}
