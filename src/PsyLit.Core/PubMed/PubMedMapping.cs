using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Accounts;

namespace PsyLit.Core.PubMed;

internal sealed class SavedQueryMapping : IEntityTypeConfiguration<SavedQuery>
{
    public void Configure(EntityTypeBuilder<SavedQuery> query)
    {
        query.HasIndex(q => q.NextRunAt);
        query.HasOne(q => q.Account).WithMany().HasForeignKey(q => q.AccountId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class PubMedAccessMapping : IEntityTypeConfiguration<PubMedAccess>
{
    public void Configure(EntityTypeBuilder<PubMedAccess> access)
    {
        access.HasKey(a => a.AccountId);
        access.Property(a => a.AccountId).ValueGeneratedNever();
        access.HasOne<Account>().WithOne().HasForeignKey<PubMedAccess>(a => a.AccountId);
    }
}
