using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;

namespace PsyLit.Core.Comments;

/// <summary>Finds comments, replies to annotations among them, for a visitor: those they may not know of are not there.</summary>
public sealed class VisibleComments(LibraryContext library)
{
    /// <summary>The comment with this number, tracked; null when there is none that the visitor may see.</summary>
    public async Task<Comment?> FindAsync(long id, Visitor visitor, CancellationToken cancellationToken)
    {
        var comment = await To(visitor).Include(one => one.Annotation).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        return comment is not null && visitor.MaySee(comment) ? comment : null;
    }

    /// <summary>The comments on records, and the replies to annotations that the visitor sees; those that were taken away or hidden are among them: <see cref="CommentRights.MaySee"/> says which are shown.</summary>
    public IQueryable<Comment> To(Visitor visitor)
    {
        var annotations = library.Annotations.VisibleTo(visitor);
        return library.Comments.IgnoreQueryFilters([CommentFilters.Replies, CommentFilters.Hidden])
            .Where(comment => comment.AnnotationId == null || annotations.Any(annotation => annotation.Id == comment.AnnotationId));
    }
}
