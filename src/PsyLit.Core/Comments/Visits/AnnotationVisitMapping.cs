using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;

namespace PsyLit.Core.Comments.Visits;

internal sealed class AnnotationVisitMapping : IEntityTypeConfiguration<AnnotationVisit>
{
    public void Configure(EntityTypeBuilder<AnnotationVisit> visit)
    {
        visit.HasKey(v => new { v.AccountId, v.AnnotationId });
        visit.HasOne<Account>().WithMany().HasForeignKey(v => v.AccountId);
        visit.HasOne<Annotation>().WithMany().HasForeignKey(v => v.AnnotationId);
    }
}
