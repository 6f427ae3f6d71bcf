using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Comments;
using PsyLit.Core.Concepts;
using PsyLit.Core.Groups;
using PsyLit.Core.Notifications.Watching;

namespace PsyLit.Core.Notifications.Telling;

/// <summary>Works out whom something concerns: who is named, who is answered, who takes part, who watches; less those who muted it.</summary>
internal sealed class Recipients(LibraryContext library, ConceptMatcher concepts)
{
    private readonly EventPlaces places = new(library, concepts);

    public async Task<IReadOnlyDictionary<long, NotificationReason>> OfAsync(LibraryEvent happened, CancellationToken cancellationToken)
    {
        var concerned = new Concerned();
        var thread = await places.ThreadAsync(happened, cancellationToken);
        if (happened.Kind is EventKind.ModerationDecided or EventKind.MailStopped)
        {
            concerned.Add(happened.RecipientId, NotificationReason.Yours);
            return concerned.Reasons;
        }

        await AddDirectAsync(concerned, happened, thread, cancellationToken);
        await ApplyWatchesAsync(concerned, happened, thread, cancellationToken);
        concerned.Remove(happened.ActorId);
        return concerned.Reasons;
    }

    private async Task AddDirectAsync(Concerned concerned, LibraryEvent happened, IReadOnlyList<EventPlaces.Post> thread, CancellationToken cancellationToken)
    {
        switch (happened.Kind)
        {
            case EventKind.Mentioned:
                concerned.Add(happened.RecipientId, NotificationReason.Mentioned);
                break;
            case EventKind.AnnotationOrphaned:
                concerned.Add(happened.RecipientId, NotificationReason.Yours);
                break;
            case EventKind.CommentPosted or EventKind.ReplyPosted:
                await AddPostAsync(concerned, happened, thread, cancellationToken);
                break;
            case EventKind.GroupJoined:
                concerned.Add(await MembersAsync(happened, GroupRole.Owner, cancellationToken), NotificationReason.TakesPart);
                break;
            case EventKind.SessionOpened or EventKind.SessionRevealed:
                concerned.Add(await MembersAsync(happened, GroupRole.Member, cancellationToken), NotificationReason.TakesPart);
                break;
        }
    }

    private async Task AddPostAsync(Concerned concerned, LibraryEvent happened, IReadOnlyList<EventPlaces.Post> thread, CancellationToken cancellationToken)
    {
        var post = thread.FirstOrDefault(one => one.Id == happened.CommentId);
        // Whoever wrote later did not take part yet, however late this is told.
        concerned.Add(thread.Where(one => one.Id < happened.CommentId).Select(one => one.AccountId), NotificationReason.TakesPart);
        concerned.Add(thread.FirstOrDefault(one => one.Id == post?.ParentId)?.AccountId, NotificationReason.Answered);
        if (happened.AnnotationId is { } annotation)
        {
            var maker = await library.Annotations.Where(one => one.Id == annotation).Select(one => (long?)one.AccountId).SingleOrDefaultAsync(cancellationToken);
            concerned.Add(maker, post?.ParentId is null ? NotificationReason.Answered : NotificationReason.TakesPart);
            var others = library.Comments.IgnoreQueryFilters([CommentFilters.Replies]).Where(comment => comment.AnnotationId == annotation && comment.Id < happened.CommentId);
            concerned.Add(await others.Select(comment => comment.AccountId).Distinct().ToListAsync(cancellationToken), NotificationReason.TakesPart);
        }
        else if (post?.ParentId is null)
        {
            // Below a record many answer without pressing “answer”: whoever has commented on it takes part.
            var others = library.Comments.Where(comment => comment.ArticleId == happened.ArticleId && comment.Id < happened.CommentId && comment.DeletedAt == null);
            concerned.Add(await others.Select(comment => comment.AccountId).Distinct().ToListAsync(cancellationToken), NotificationReason.TakesPart);
        }
    }

    private Task<List<long?>> MembersAsync(LibraryEvent happened, GroupRole least, CancellationToken cancellationToken) =>
        library.GroupMembers.Where(member => member.GroupId == happened.GroupId && member.Role >= least).Select(member => (long?)member.AccountId).ToListAsync(cancellationToken);

    private async Task ApplyWatchesAsync(Concerned concerned, LibraryEvent happened, IReadOnlyList<EventPlaces.Post> thread, CancellationToken cancellationToken)
    {
        var things = await places.OfAsync(happened, thread, cancellationToken);
        var keys = things.Select(thing => thing.Key).Distinct().ToList();
        var watches = (await library.Watches.AsNoTracking().Where(watch => keys.Contains(watch.Key)).ToListAsync(cancellationToken))
            .Where(watch => things.Contains((watch.Kind, watch.Key)));
        foreach (var said in watches.GroupBy(watch => watch.AccountId))
        {
            // Words are no place: who is answered is told of it, whatever it names.
            if (WatchRule.LevelOf(said.Where(watch => watch.Kind != WatchKind.Concept)) == WatchLevel.Mute)
                concerned.Remove(said.Key);
            else if (WatchRule.LevelOf(said) == WatchLevel.Watch && happened.Kind != EventKind.Mentioned && happened.Kind != EventKind.AnnotationOrphaned)
                concerned.Add(said.Key, NotificationReason.Watches);
        }
    }
}
