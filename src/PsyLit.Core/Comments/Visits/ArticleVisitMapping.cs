using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;

namespace PsyLit.Core.Comments.Visits;

internal sealed class ArticleVisitMapping : IEntityTypeConfiguration<ArticleVisit>
{
    public void Configure(EntityTypeBuilder<ArticleVisit> visit)
    {
        visit.HasKey(v => new { v.AccountId, v.ArticleId });
        visit.HasOne<Account>().WithMany().HasForeignKey(v => v.AccountId);
        visit.HasOne<Article>().WithMany().HasForeignKey(v => v.ArticleId);
    }
}
