using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;

namespace PsyLit.Core.Annotations.Exchange;

internal sealed class AnnotationOriginMapping : IEntityTypeConfiguration<AnnotationOrigin>
{
    public void Configure(EntityTypeBuilder<AnnotationOrigin> origin)
    {
        origin.HasIndex(o => new { o.AccountId, o.ForeignId }).IsUnique().HasFilter("\"ForeignId\" IS NOT NULL");
        origin.HasIndex(o => o.AnnotationId).IsUnique();
        origin.HasIndex(o => o.CommentId).IsUnique();
        origin.HasOne<Account>().WithMany().HasForeignKey(o => o.AccountId).OnDelete(DeleteBehavior.Restrict);
        origin.HasOne<Annotation>().WithMany().HasForeignKey(o => o.AnnotationId).OnDelete(DeleteBehavior.Cascade);
        origin.HasOne<Comment>().WithMany().HasForeignKey(o => o.CommentId).OnDelete(DeleteBehavior.Cascade);
    }
}
