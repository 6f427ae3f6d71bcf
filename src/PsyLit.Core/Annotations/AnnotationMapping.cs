using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PsyLit.Core.Annotations;

internal sealed class AnnotationMapping : IEntityTypeConfiguration<Annotation>
{
    public void Configure(EntityTypeBuilder<Annotation> annotation)
    {
        annotation.HasIndex(a => a.PublicId).IsUnique();
        annotation.HasIndex(a => new { a.ArticleId, a.WrittenAt });
        annotation.HasIndex(a => new { a.AccountId, a.WrittenAt });
        annotation.HasIndex(a => new { a.GroupId, a.WrittenAt });
        annotation.HasIndex(a => a.HiddenAt).HasFilter("\"HiddenAt\" IS NOT NULL");
        // Two edits begun on the same wording must not overwrite one another unseen.
        annotation.Property(a => a.EditedAt).IsConcurrencyToken();
        annotation.HasOne(a => a.Article).WithMany().HasForeignKey(a => a.ArticleId);
        annotation.HasOne(a => a.Account).WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
        annotation.HasOne(a => a.Group).WithMany().HasForeignKey(a => a.GroupId).OnDelete(DeleteBehavior.Restrict);
        annotation.HasOne(a => a.Session).WithMany().HasForeignKey(a => a.SessionId).OnDelete(DeleteBehavior.Restrict);
        annotation.HasMany(a => a.Edits).WithOne().HasForeignKey(e => e.AnnotationId);
        annotation.HasMany(a => a.Replies).WithOne(c => c.Annotation).HasForeignKey(c => c.AnnotationId);
    }
}
