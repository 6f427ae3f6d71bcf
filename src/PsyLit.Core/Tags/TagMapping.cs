using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PsyLit.Core.Tags;

internal sealed class TagMapping : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> tag)
    {
        tag.HasIndex(t => t.Key).IsUnique();
        tag.HasMany(t => t.Articles).WithOne(a => a.Tag).HasForeignKey(a => a.TagId);
    }
}

internal sealed class ArticleTagMapping : IEntityTypeConfiguration<ArticleTag>
{
    public void Configure(EntityTypeBuilder<ArticleTag> articleTag)
    {
        articleTag.HasKey(a => new { a.ArticleId, a.TagId });
        articleTag.HasOne(a => a.Account).WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
