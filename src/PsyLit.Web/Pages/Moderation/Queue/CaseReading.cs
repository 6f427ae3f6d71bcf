using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.Moderation;
using PsyLit.Core.Moderation.Decisions;
using PsyLit.Core.Moderation.Posts;

namespace PsyLit.Web.Pages.Moderation.Queue;

/// <summary>Reads cases for moderators.</summary>
public sealed class CaseReading(LibraryContext library, ModeratedPosts posts, WaitingCases queue, TimeProvider clock)
{
    private const int MostBefore = 5;

    private const int MostDecisions = 10;

    /// <summary>Cases with their posts and who is looking at them.</summary>
    public async Task<IReadOnlyList<CaseRow>> RowsAsync(IReadOnlyList<ModerationCase> cases, Visitor moderator, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var holders = cases.Select(queue.HolderOf).OfType<long>().Distinct().ToList();
        var names = await library.Users.Where(account => holders.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.UserName, cancellationToken);
        var read = await posts.OfAsync(cases, cancellationToken);
        return [.. cases.Select(moderated =>
        {
            var holder = queue.HolderOf(moderated);
            return new CaseRow(moderated, read[moderated.Id].ForModerators, holder is { } id ? names[id] : null, holder is not null && holder == moderator.AccountId);
        })];
    }

    /// <summary>A case with what helps to decide it; null when there is none of that number.</summary>
    public async Task<CaseView?> FindAsync(long id, Visitor moderator, CancellationToken cancellationToken)
    {
        var moderated = await library.ModerationCases.AsNoTracking().Include(one => one.Flags).ThenInclude(flag => flag.Account).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (moderated is null)
            return null;
        var row = (await RowsAsync([moderated], moderator, cancellationToken))[0];
        return new CaseView
        {
            Row = row,
            Before = [.. (await posts.BeforeAsync(row.Post, MostBefore, cancellationToken)).Select(post => post.ForModerators)],
            Decisions = await DecisionsAsync(library.ModerationDecisions.Where(decision => decision.CaseId == id), cancellationToken),
            Version = await library.ModerationDecisions.CountAsync(decision => decision.CaseId == id, cancellationToken),
            Writer = row.Post.WriterId is { } writer ? await WriterAsync(writer, id, cancellationToken) : null,
        };
    }

    private async Task<WriterHistory> WriterAsync(long writer, long caseId, CancellationToken cancellationToken)
    {
        var account = await library.Users.AsNoTracking().SingleAsync(one => one.Id == writer, cancellationToken);
        var standing = await library.Comments.IgnoreQueryFilters([CommentFilters.Replies]).CountAsync(comment => comment.AccountId == writer && comment.DeletedAt == null, cancellationToken)
            + await library.Annotations.CountAsync(one => one.AccountId == writer && one.DeletedAt == null && one.HiddenAt == null && one.Visibility != PsyLit.Core.Annotations.AnnotationVisibility.OnlyMe, cancellationToken);
        var others = await DecisionsAsync(
            library.ModerationDecisions.IgnoreQueryFilters().Where(decision => decision.CaseId != caseId && (decision.Case.Comment!.AccountId == writer || decision.Case.Annotation!.AccountId == writer)),
            cancellationToken);
        var until = account.SuspendedUntil > clock.GetUtcNow().UtcDateTime ? account.SuspendedUntil : null;
        return new WriterHistory(account.UserName ?? "", account.JoinedAt, standing, until, others);
    }

    private async Task<DecisionList> DecisionsAsync(IQueryable<ModerationDecision> decisions, CancellationToken cancellationToken) => new(
        await DecisionEntry.Of(library, decisions.AsNoTracking().OrderByDescending(decision => decision.Id).Take(MostDecisions)).ToListAsync(cancellationToken), ForModerators: true);
}
