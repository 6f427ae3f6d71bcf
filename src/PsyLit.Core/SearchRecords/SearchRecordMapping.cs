using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Articles;

namespace PsyLit.Core.SearchRecords;

internal sealed class SearchRecordMapping : IEntityTypeConfiguration<SearchRecord>
{
    public void Configure(EntityTypeBuilder<SearchRecord> record)
    {
        record.HasIndex(r => r.MadeAt);
        record.Property(r => r.Filters).StoredAsJson<string>();
        record.Property(r => r.Limits).StoredAsJson<string>();
        record.Property(r => r.Lines).StoredAsJson<RecordedLine>();
        record.Property(r => r.Terms).StoredAsJson<RecordedTerm>();
        record.Property(r => r.Remarks).StoredAsJson<string>();
        record.Property(r => r.Sources).StoredAsJson<RecordedSource>();
        record.Property(r => r.ArticleIds).StoredAsJson<long>();
        record.HasOne(r => r.Account).WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.SetNull);
    }
}
