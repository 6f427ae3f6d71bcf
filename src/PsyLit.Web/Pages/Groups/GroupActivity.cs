using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.ReadingSessions;

namespace PsyLit.Web.Pages.Groups;

/// <summary>What happened in a group lately, as far as a member may know it.</summary>
public sealed class GroupActivity(LibraryContext library)
{
    private const int MostShown = 20;

    /// <summary>Members who came in, sessions that were opened or revealed, passages that were annotated: the newest first.</summary>
    public async Task<IReadOnlyList<ActivityLine>> OfAsync(long groupId, Visitor member, CancellationToken cancellationToken)
    {
        var joined = await library.GroupMembers.AsNoTracking().Where(one => one.GroupId == groupId).OrderByDescending(one => one.JoinedAt).Take(MostShown)
            .Select(one => new ActivityLine(one.JoinedAt, one.Account.UserName!, one.JoinedAt == one.Group.CreatedAt ? "made the group" : "came into the group", null, null)).ToListAsync(cancellationToken);
        var annotated = await library.Annotations.AsNoTracking().VisibleTo(member).Where(annotation => annotation.GroupId == groupId)
            .OrderByDescending(annotation => annotation.WrittenAt).Take(MostShown)
            .Select(annotation => new { annotation.WrittenAt, annotation.Account.UserName, annotation.Article.Title, annotation.ArticleId }).ToListAsync(cancellationToken);
        // Only what is open to every member: a draft is known to those who lead.
        var steps = await library.ReadingSessions.AsNoTracking().Where(session => session.GroupId == groupId)
            .SelectMany(session => session.Log, (session, entry) => new { session.Id, session.Title, Entry = entry, entry.Actor.UserName })
            .Where(step => step.Entry.Step == SessionStep.Opened || step.Entry.Step == SessionStep.Revealed || step.Entry.Step == SessionStep.RevealedEarly || step.Entry.Step == SessionStep.Closed)
            .OrderByDescending(step => step.Entry.At).Take(MostShown).ToListAsync(cancellationToken);
        return
        [
            .. joined
                .Concat(annotated.Select(one => new ActivityLine(one.WrittenAt, one.UserName!, "annotated", Shared.InlineText.Plain(one.Title), $"/articles/{one.ArticleId}")))
                .Concat(steps.Select(step => new ActivityLine(step.Entry.At, step.UserName!, Word(step.Entry.Step), step.Title, $"/sessions/{step.Id}")))
                .OrderByDescending(line => line.At).Take(MostShown),
        ];
    }

    private static string Word(SessionStep step) => step switch
    {
        SessionStep.Opened => "opened the reading session",
        SessionStep.Closed => "closed the reading session",
        _ => "revealed the reading session",
    };
}
