using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PsyLit.Core.Comments;

internal sealed class CommentMapping : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.HasQueryFilter(CommentFilters.Replies, c => c.AnnotationId == null);
        comment.HasQueryFilter(CommentFilters.Hidden, c => c.HiddenAt == null);
        comment.HasOne<Comment>().WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
        comment.HasIndex(c => new { c.ArticleId, c.WrittenAt });
        comment.HasIndex(c => c.WrittenAt);
        // Few are out of date, and after a start none.
        comment.HasIndex(c => c.RenderedBy);
        // What changed among all comments is asked with each search in them.
        comment.HasIndex(c => c.EditedAt);
        comment.HasIndex(c => c.DeletedAt);
        comment.HasIndex(c => c.HiddenAt).HasFilter("\"HiddenAt\" IS NOT NULL");
        // Two edits begun on the same wording must not overwrite one another unseen.
        comment.Property(c => c.EditedAt).IsConcurrencyToken();
        comment.HasOne(c => c.Account).WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Restrict);
        comment.HasMany(c => c.Edits).WithOne().HasForeignKey(e => e.CommentId);
    }
}

