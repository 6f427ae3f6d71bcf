using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Accounts;

namespace PsyLit.Core.Concepts.Versions;

internal sealed class VocabularyVersionMapping : IEntityTypeConfiguration<VocabularyVersion>
{
    public void Configure(EntityTypeBuilder<VocabularyVersion> version)
    {
        version.HasKey(v => v.Number);
        version.Property(v => v.Number).ValueGeneratedNever();
        version.HasOne<Account>().WithMany().HasForeignKey(v => v.AccountId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class VocabularyDraftMapping : IEntityTypeConfiguration<VocabularyDraft>
{
    public void Configure(EntityTypeBuilder<VocabularyDraft> draft)
    {
        draft.HasIndex(d => d.AccountId).IsUnique();
        draft.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId);
    }
}
