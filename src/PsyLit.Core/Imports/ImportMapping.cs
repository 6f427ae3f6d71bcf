using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Articles;
using PsyLit.Core.PubMed;

namespace PsyLit.Core.Imports;

internal sealed class ImportMapping : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> import)
    {
        import.HasMany(i => i.Entries).WithOne().HasForeignKey(e => e.ImportId);
        import.HasOne(i => i.Account).WithMany().HasForeignKey(i => i.AccountId).OnDelete(DeleteBehavior.SetNull);
        import.HasOne<SavedQuery>().WithMany().HasForeignKey(i => i.SavedQueryId).OnDelete(DeleteBehavior.SetNull);
        import.HasOne(i => i.Fetch).WithOne().HasForeignKey<ImportFetch>(f => f.ImportId);
        import.HasIndex(i => i.State);
        import.Property(i => i.LeftOut).StoredAsJson<int>();
    }
}

internal sealed class ImportEntryMapping : IEntityTypeConfiguration<ImportEntry>
{
    public void Configure(EntityTypeBuilder<ImportEntry> entry)
    {
        entry.HasIndex(e => new { e.ImportId, e.Outcome });
        entry.Property(e => e.Changes).StoredAsJson<FieldChange>().HasDefaultValueSql("'[]'");
        entry.HasOne(e => e.Article).WithMany().HasForeignKey(e => e.ArticleId).OnDelete(DeleteBehavior.SetNull);
    }
}
