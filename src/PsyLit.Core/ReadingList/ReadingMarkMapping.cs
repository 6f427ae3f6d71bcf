using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Accounts;

namespace PsyLit.Core.ReadingList;

internal sealed class ReadingMarkMapping : IEntityTypeConfiguration<ReadingMark>
{
    public void Configure(EntityTypeBuilder<ReadingMark> mark)
    {
        mark.HasKey(m => new { m.AccountId, m.ArticleId });
        mark.HasIndex(m => new { m.AccountId, m.ChangedAt });
        mark.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Cascade);
        mark.HasOne(m => m.Article).WithMany().HasForeignKey(m => m.ArticleId);
    }
}
