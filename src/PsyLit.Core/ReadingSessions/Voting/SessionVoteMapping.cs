using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Articles;

namespace PsyLit.Core.ReadingSessions.Voting;

internal sealed class SessionVoteMapping : IEntityTypeConfiguration<SessionVote>
{
    public void Configure(EntityTypeBuilder<SessionVote> vote)
    {
        vote.HasIndex(v => new { v.CriterionId, v.ArticleId, v.AccountId }).IsUnique();
        vote.HasIndex(v => new { v.SessionId, v.AccountId });
        vote.HasOne<ReadingSession>().WithMany().HasForeignKey(v => v.SessionId);
        vote.HasOne<Article>().WithMany().HasForeignKey(v => v.ArticleId);
        vote.HasOne(v => v.Criterion).WithMany().HasForeignKey(v => v.CriterionId);
        vote.HasOne(v => v.Account).WithMany().HasForeignKey(v => v.AccountId).OnDelete(DeleteBehavior.Restrict);
        vote.HasOne(v => v.Annotation).WithMany().HasForeignKey(v => v.AnnotationId).OnDelete(DeleteBehavior.SetNull);
        vote.HasMany(v => v.Edits).WithOne().HasForeignKey(e => e.VoteId);
    }
}
