using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PsyLit.Core.Search.Indexing;

internal sealed class IndexStateMapping : IEntityTypeConfiguration<IndexState>
{
    public void Configure(EntityTypeBuilder<IndexState> state) => state.Property(s => s.Id).ValueGeneratedNever();
}
