using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Accounts;

namespace PsyLit.Core.Feeds;

internal sealed class FeedKeyMapping : IEntityTypeConfiguration<FeedKey>
{
    public void Configure(EntityTypeBuilder<FeedKey> key)
    {
        key.HasKey(k => k.AccountId);
        key.Property(k => k.AccountId).ValueGeneratedNever();
        key.HasIndex(k => k.Token).IsUnique();
        key.HasOne<Account>().WithOne().HasForeignKey<FeedKey>(k => k.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
