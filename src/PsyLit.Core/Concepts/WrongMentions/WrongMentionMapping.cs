using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;

namespace PsyLit.Core.Concepts.WrongMentions;

internal sealed class WrongMentionMapping : IEntityTypeConfiguration<WrongMention>
{
    public void Configure(EntityTypeBuilder<WrongMention> mention)
    {
        mention.HasIndex(m => m.ArticleId);
        mention.HasIndex(m => new { m.Verdict, m.ReportedAt });
        mention.Ignore(m => m.IsTakenOff);
        // Two curators who decide at the same time are told.
        mention.Property(m => m.DecidedAt).IsConcurrencyToken();
        mention.HasOne<Article>().WithMany().HasForeignKey(m => m.ArticleId);
        mention.HasOne<Account>().WithMany().HasForeignKey(m => m.ReportedById).OnDelete(DeleteBehavior.SetNull);
        mention.HasOne<Account>().WithMany().HasForeignKey(m => m.DecidedById).OnDelete(DeleteBehavior.SetNull);
    }
}
