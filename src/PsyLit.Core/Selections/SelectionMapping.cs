using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;

namespace PsyLit.Core.Selections;

internal sealed class SelectionMapping : IEntityTypeConfiguration<Selection>
{
    public void Configure(EntityTypeBuilder<Selection> selection)
    {
        selection.Property(s => s.ArticleIds).StoredAsJson();
        selection.HasIndex(s => s.ChangedAt);
        selection.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
    }
}
