using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PsyLit.Core.Collections;

internal sealed class CollectionMapping : IEntityTypeConfiguration<Collection>
{
    public void Configure(EntityTypeBuilder<Collection> collection)
    {
        collection.HasIndex(c => c.Key);
        collection.HasIndex(c => c.Visibility);
        collection.HasIndex(c => c.ShareToken).IsUnique();
        collection.HasOne(c => c.Account).WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Restrict);
        collection.HasOne(c => c.Group).WithMany().HasForeignKey(c => c.GroupId).OnDelete(DeleteBehavior.Restrict);
        collection.HasMany(c => c.Articles).WithOne(a => a.Collection).HasForeignKey(a => a.CollectionId);
    }
}

internal sealed class CollectedArticleMapping : IEntityTypeConfiguration<CollectedArticle>
{
    public void Configure(EntityTypeBuilder<CollectedArticle> collected)
    {
        collected.HasKey(c => new { c.CollectionId, c.ArticleId });
        collected.HasIndex(c => new { c.CollectionId, c.Position });
        collected.HasOne(c => c.Article).WithMany().HasForeignKey(c => c.ArticleId);
    }
}
