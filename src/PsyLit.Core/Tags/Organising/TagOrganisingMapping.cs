using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PsyLit.Core.Tags.Organising;

internal sealed class TagSynonymMapping : IEntityTypeConfiguration<TagSynonym>
{
    public void Configure(EntityTypeBuilder<TagSynonym> synonym)
    {
        synonym.HasIndex(s => s.Key).IsUnique();
        synonym.HasOne(s => s.Tag).WithMany(t => t.Synonyms).HasForeignKey(s => s.TagId);
    }
}

internal sealed class TagChangeMapping : IEntityTypeConfiguration<TagChange>
{
    public void Configure(EntityTypeBuilder<TagChange> change)
    {
        change.HasIndex(c => c.At);
        change.HasOne(c => c.Account).WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
