using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Articles;

namespace PsyLit.Core.Relations;

internal sealed class ArticleRelationMapping : IEntityTypeConfiguration<ArticleRelation>
{
    public void Configure(EntityTypeBuilder<ArticleRelation> relation)
    {
        relation.HasIndex(r => r.OtherPmid);
        relation.HasIndex(r => r.OtherDoiKey);
        relation.HasOne<Article>().WithMany().HasForeignKey(r => r.OtherArticleId);
    }
}
