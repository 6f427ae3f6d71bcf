using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PsyLit.Core.Search.Indexing;

internal sealed class IndexedArticleMapping : IEntityTypeConfiguration<IndexedArticle>
{
    public void Configure(EntityTypeBuilder<IndexedArticle> article)
    {
        article.HasKey(a => a.ArticleId);
        article.Property(a => a.ArticleId).ValueGeneratedNever();
        article.HasIndex(a => a.Generation);
    }
}

internal sealed class IndexStateMapping : IEntityTypeConfiguration<IndexState>
{
    public void Configure(EntityTypeBuilder<IndexState> state) => state.Property(s => s.Id).ValueGeneratedNever();
}
