using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Articles;

namespace PsyLit.Core.ReadingSessions;

internal sealed class ReadingSessionMapping : IEntityTypeConfiguration<ReadingSession>
{
    public void Configure(EntityTypeBuilder<ReadingSession> session)
    {
        session.HasIndex(s => new { s.GroupId, s.CreatedAt });
        // Two people who open, reveal or close at the same moment must not both do it.
        session.Property(s => s.State).IsConcurrencyToken();
        session.HasOne(s => s.Group).WithMany().HasForeignKey(s => s.GroupId).OnDelete(DeleteBehavior.Restrict);
        session.HasOne(s => s.CreatedBy).WithMany().HasForeignKey(s => s.CreatedById).OnDelete(DeleteBehavior.Restrict);
        session.HasMany(s => s.Records).WithOne().HasForeignKey(r => r.SessionId);
        session.HasMany(s => s.Criteria).WithOne().HasForeignKey(c => c.SessionId);
        session.HasMany(s => s.Readers).WithOne().HasForeignKey(r => r.SessionId);
        session.HasMany(s => s.Log).WithOne().HasForeignKey(e => e.SessionId);
    }
}

internal sealed class SessionRecordMapping : IEntityTypeConfiguration<SessionRecord>
{
    public void Configure(EntityTypeBuilder<SessionRecord> record)
    {
        record.HasKey(r => new { r.SessionId, r.ArticleId });
        record.HasOne(r => r.Article).WithMany().HasForeignKey(r => r.ArticleId);
    }
}

internal sealed class SessionCriterionMapping : IEntityTypeConfiguration<SessionCriterion>
{
    public void Configure(EntityTypeBuilder<SessionCriterion> criterion) => criterion.Property(c => c.Answers).StoredAsJson();
}

internal sealed class SessionReaderMapping : IEntityTypeConfiguration<SessionReader>
{
    public void Configure(EntityTypeBuilder<SessionReader> reader)
    {
        reader.HasKey(r => new { r.SessionId, r.AccountId });
        reader.HasOne(r => r.Account).WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SessionLogEntryMapping : IEntityTypeConfiguration<SessionLogEntry>
{
    public void Configure(EntityTypeBuilder<SessionLogEntry> entry) =>
        entry.HasOne(e => e.Actor).WithMany().HasForeignKey(e => e.ActorId).OnDelete(DeleteBehavior.Restrict);
}
