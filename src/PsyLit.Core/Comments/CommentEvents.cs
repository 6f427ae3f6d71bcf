using PsyLit.Core.Notifications;

namespace PsyLit.Core.Comments;

/// <summary>What others may want to know of a comment. The events of a reply to an annotation carry it, so that only those are told who may see it.</summary>
public static class CommentEvents
{
    /// <summary>It was posted: a comment on a record, or an answer.</summary>
    /// <param name="comment">With its number, that is, saved.</param>
    public static LibraryEvent Posted(Comment comment) =>
        Of(comment, comment is { ParentId: null, AnnotationId: null } ? EventKind.CommentPosted : EventKind.ReplyPosted, comment.WrittenAt);

    /// <summary>It names people with <c>@</c>: one event for each but its writer.</summary>
    /// <param name="comment">As above.</param>
    /// <param name="people">Accounts that were not named in it before.</param>
    /// <param name="at">When it came to name them.</param>
    public static IEnumerable<LibraryEvent> Mentioned(Comment comment, IEnumerable<long> people, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(comment);
        foreach (var person in people.Where(person => person != comment.AccountId))
        {
            var mentioned = Of(comment, EventKind.Mentioned, at);
            mentioned.RecipientId = person;
            yield return mentioned;
        }
    }

    private static LibraryEvent Of(Comment comment, EventKind kind, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return new LibraryEvent { Kind = kind, At = at, ActorId = comment.AccountId, ArticleId = comment.ArticleId, CommentId = comment.Id, AnnotationId = comment.AnnotationId };
    }
}
