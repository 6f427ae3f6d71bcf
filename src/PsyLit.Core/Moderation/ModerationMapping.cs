using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Comments;

namespace PsyLit.Core.Moderation;

internal sealed class ModerationCaseMapping : IEntityTypeConfiguration<ModerationCase>
{
    public void Configure(EntityTypeBuilder<ModerationCase> moderated)
    {
        moderated.HasIndex(c => c.CommentId).IsUnique();
        moderated.HasIndex(c => c.AnnotationId).IsUnique();
        // The few that wait, the longest waiting first.
        moderated.HasIndex(c => c.OpenedAt).HasFilter("\"ClosedAt\" IS NULL");
        moderated.HasOne(c => c.Comment).WithMany().HasForeignKey(c => c.CommentId);
        moderated.HasOne(c => c.Annotation).WithMany().HasForeignKey(c => c.AnnotationId);
        moderated.HasOne<Account>().WithMany().HasForeignKey(c => c.ClaimedById);
        moderated.HasMany(c => c.Flags).WithOne().HasForeignKey(f => f.CaseId);
        moderated.HasMany(c => c.Decisions).WithOne(d => d.Case).HasForeignKey(d => d.CaseId);
    }
}

internal sealed class FlagMapping : IEntityTypeConfiguration<Flag>
{
    public void Configure(EntityTypeBuilder<Flag> flag)
    {
        flag.HasKey(f => new { f.CaseId, f.AccountId });
        flag.HasOne(f => f.Account).WithMany().HasForeignKey(f => f.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ModerationDecisionMapping : IEntityTypeConfiguration<ModerationDecision>
{
    public void Configure(EntityTypeBuilder<ModerationDecision> decision)
    {
        decision.HasIndex(d => d.DecidedAt);
        decision.HasOne(d => d.DecidedBy).WithMany().HasForeignKey(d => d.DecidedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HiddenForMeMapping : IEntityTypeConfiguration<HiddenForMe>
{
    public void Configure(EntityTypeBuilder<HiddenForMe> hidden)
    {
        hidden.HasIndex(h => new { h.AccountId, h.CommentId, h.AnnotationId, h.WriterId }).IsUnique();
        hidden.HasOne<Account>().WithMany().HasForeignKey(h => h.AccountId).OnDelete(DeleteBehavior.Cascade);
        hidden.HasOne<Account>().WithMany().HasForeignKey(h => h.WriterId).OnDelete(DeleteBehavior.Cascade);
        hidden.HasOne<Comment>().WithMany().HasForeignKey(h => h.CommentId).OnDelete(DeleteBehavior.Cascade);
        hidden.HasOne<Annotation>().WithMany().HasForeignKey(h => h.AnnotationId).OnDelete(DeleteBehavior.Cascade);
    }
}
