using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;

namespace PsyLit.Core.Comments;

/// <summary>Who may do what with comments. Pages ask here both before they offer an action and before they do it.</summary>
public static class CommentRights
{
    public static bool MayComment(this Visitor visitor) => Ask(visitor).IsAtLeast(Role.Annotator);

    /// <summary>Who may comment may answer an annotation, unless its group is closed: nothing new is written in that.</summary>
    /// <param name="visitor">Who would write.</param>
    /// <param name="annotation">With its group loaded; null for a comment on the record.</param>
    public static bool MayReplyTo(this Visitor visitor, Annotation? annotation) => annotation?.Group?.ClosedAt is null && visitor.MayComment();

    /// <summary>Only its writer changes the wording of a comment; nobody that of an imported one.</summary>
    public static bool MayEdit(this Visitor visitor, Comment comment) =>
        comment is { DeletedAt: null, HiddenAt: null } && IsWriter(visitor, comment) && visitor.MayComment();

    /// <summary>The writer or a curator.</summary>
    public static bool MayRemove(this Visitor visitor, Comment comment) =>
        comment.DeletedAt is null && (IsWriter(visitor, comment) || visitor.IsAtLeast(Role.Curator));

    /// <summary>Who took it away, as long as they may comment, or a curator; not the writer when a curator did.</summary>
    public static bool MayRestore(this Visitor visitor, Comment comment) =>
        comment.DeletedAt is not null && visitor.AccountId is { } id && ((comment.DeletedById == id && visitor.MayComment()) || visitor.IsAtLeast(Role.Curator));

    /// <summary>Who may comment may say of what another wrote that it is useful.</summary>
    public static bool MayReact(this Visitor visitor, Comment comment) =>
        comment is { DeletedAt: null, HiddenAt: null } && !IsWriter(visitor, comment) && visitor.MayComment();

    /// <summary>
    /// A comment that was taken away is still seen by its writer, by who took it away, and by curators; one that moderation has hidden by its
    /// writer only. Moderators see it in their queue.
    /// </summary>
    public static bool MaySee(this Visitor visitor, Comment comment) =>
        IsWriter(visitor, comment) || (comment.HiddenAt is null && (comment.DeletedAt is null || visitor.MayRestore(comment)));

    /// <summary>The standing comments that a visitor may know of, replies to annotations among them: those of the annotations they may see.</summary>
    public static IQueryable<Comment> StandingComments(this LibraryContext library, Visitor visitor)
    {
        var me = Ask(visitor).AccountId;
        return new VisibleComments(library).To(visitor).Where(comment => comment.DeletedAt == null && (comment.HiddenAt == null || comment.AccountId == me));
    }

    /// <summary>The replies to some annotations that stand, as everybody sees them who sees the annotation.</summary>
    /// <param name="library">The store.</param>
    /// <param name="annotations">Those that the visitor may see.</param>
    public static IQueryable<Comment> StandingReplies(this LibraryContext library, IQueryable<Annotation> annotations)
    {
        ArgumentNullException.ThrowIfNull(library);
        return library.Comments.IgnoreQueryFilters([CommentFilters.Replies, CommentFilters.Hidden])
            .Where(reply => reply.AnnotationId != null && reply.DeletedAt == null && reply.HiddenAt == null && annotations.Any(annotation => annotation.Id == reply.AnnotationId));
    }

    private static bool IsWriter(Visitor visitor, Comment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return Ask(visitor).AccountId is { } id && comment.AccountId == id;
    }

    private static Visitor Ask(Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor;
    }
}
