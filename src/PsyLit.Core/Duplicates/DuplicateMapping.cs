using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;

namespace PsyLit.Core.Duplicates;

internal sealed class DuplicatePairMapping : IEntityTypeConfiguration<DuplicatePair>
{
    public void Configure(EntityTypeBuilder<DuplicatePair> pair)
    {
        pair.HasIndex(p => new { p.FirstArticleId, p.SecondArticleId }).IsUnique();
        pair.HasIndex(p => new { p.State, p.Score });
        pair.HasIndex(p => p.SecondArticleId);
        pair.HasOne<Article>().WithMany().HasForeignKey(p => p.FirstArticleId);
        pair.HasOne<Article>().WithMany().HasForeignKey(p => p.SecondArticleId);
        pair.HasOne<Account>().WithMany().HasForeignKey(p => p.DecidedByAccountId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class MergerMapping : IEntityTypeConfiguration<Merger>
{
    public void Configure(EntityTypeBuilder<Merger> merger)
    {
        merger.HasIndex(m => m.KeptArticleId);
        merger.HasIndex(m => m.MergedArticleId);
        merger.HasOne<Article>().WithMany().HasForeignKey(m => m.KeptArticleId);
        merger.HasOne<Article>().WithMany().HasForeignKey(m => m.MergedArticleId);
        merger.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.SetNull);
        merger.HasOne<Account>().WithMany().HasForeignKey(m => m.UndoneByAccountId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class DuplicateSearchStateMapping : IEntityTypeConfiguration<DuplicateSearchState>
{
    public void Configure(EntityTypeBuilder<DuplicateSearchState> state) => state.Property(s => s.Id).ValueGeneratedNever();
}
