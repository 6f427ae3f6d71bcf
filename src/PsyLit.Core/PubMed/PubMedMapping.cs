using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;

namespace PsyLit.Core.PubMed;

internal sealed class SavedQueryMapping : IEntityTypeConfiguration<SavedQuery>
{
    public void Configure(EntityTypeBuilder<SavedQuery> query)
    {
        query.HasIndex(q => q.NextRunAt);
        query.HasOne(q => q.Account).WithMany().HasForeignKey(q => q.AccountId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class ImportFetchMapping : IEntityTypeConfiguration<ImportFetch>
{
    public void Configure(EntityTypeBuilder<ImportFetch> fetch)
    {
        fetch.HasKey(f => f.ImportId);
        fetch.Property(f => f.ImportId).ValueGeneratedNever();
        fetch.Property(f => f.Identifiers).StoredAsJson<string>();
        fetch.Property(f => f.NotFound).StoredAsJson<string>();
        fetch.Property(f => f.Gaps).StoredAsJson<string>();
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
