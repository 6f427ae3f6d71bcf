using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PsyLit.Core.Search.Indexing;

internal sealed class IndexBlockMapping : IEntityTypeConfiguration<IndexBlock>
{
    public void Configure(EntityTypeBuilder<IndexBlock> block) => block.Property(b => b.Id).ValueGeneratedNever();
}
