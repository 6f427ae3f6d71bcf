using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Articles;

namespace PsyLit.Core.ReadingSessions.Comparing;

internal sealed class SessionConsensusMapping : IEntityTypeConfiguration<SessionConsensus>
{
    public void Configure(EntityTypeBuilder<SessionConsensus> consensus)
    {
        consensus.HasKey(c => new { c.SessionId, c.ArticleId, c.CriterionId });
        consensus.HasOne<ReadingSession>().WithMany().HasForeignKey(c => c.SessionId);
        consensus.HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId);
        consensus.HasOne<SessionCriterion>().WithMany().HasForeignKey(c => c.CriterionId);
        consensus.HasOne(c => c.DecidedBy).WithMany().HasForeignKey(c => c.DecidedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SessionRemarkMapping : IEntityTypeConfiguration<SessionRemark>
{
    public void Configure(EntityTypeBuilder<SessionRemark> remark)
    {
        remark.HasIndex(r => new { r.SessionId, r.ArticleId, r.CriterionId });
        remark.HasOne<ReadingSession>().WithMany().HasForeignKey(r => r.SessionId);
        remark.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId);
        remark.HasOne<SessionCriterion>().WithMany().HasForeignKey(r => r.CriterionId);
        remark.HasOne(r => r.Account).WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
        remark.HasMany(r => r.Edits).WithOne().HasForeignKey(e => e.RemarkId);
        remark.Ignore(r => r.EditedAt);
    }
}
