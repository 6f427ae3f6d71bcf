using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PsyLit.Core.Search;

internal sealed class IndexQueueMapping : IEntityTypeConfiguration<IndexQueueEntry>
{
    public void Configure(EntityTypeBuilder<IndexQueueEntry> entry)
    {
        entry.HasKey(e => e.ArticleId);
        entry.Property(e => e.ArticleId).ValueGeneratedNever();
    }
}
