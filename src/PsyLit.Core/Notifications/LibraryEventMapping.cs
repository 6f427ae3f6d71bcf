using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PsyLit.Core.Notifications;

internal sealed class LibraryEventMapping : IEntityTypeConfiguration<LibraryEvent>
{
    public void Configure(EntityTypeBuilder<LibraryEvent> happened)
    {
        // The few that wait are found without reading those that were told.
        happened.HasIndex(e => e.ToldAt).HasFilter("\"ToldAt\" IS NULL");
        // What was held back is told when it is shown after all.
        happened.HasIndex(e => e.CommentId).HasFilter("\"CommentId\" IS NOT NULL");
        happened.HasIndex(e => e.AnnotationId).HasFilter("\"AnnotationId\" IS NOT NULL");
        happened.HasIndex(e => e.ImportId).IsUnique().HasFilter("\"ImportId\" IS NOT NULL");
    }
}
