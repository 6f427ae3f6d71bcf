using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PsyLit.Core.Concepts.Publishing;

/// <summary>
/// An article that waits for the background to index it again: the vocabulary in force may find other concepts in it than the index has, or it
/// was tagged together with many others.
/// </summary>
/// <remarks>
/// Apart from the index queue, which whoever writes empties at once: thousands of articles wait here, and go into that queue a few at a
/// time. Written in the transaction of the change, so that a program killed in between goes on where it was.
/// </remarks>
public sealed class RetagEntry
{
    public long ArticleId { get; set; }
}

internal sealed class RetagEntryMapping : IEntityTypeConfiguration<RetagEntry>
{
    public void Configure(EntityTypeBuilder<RetagEntry> entry)
    {
        entry.HasKey(e => e.ArticleId);
        entry.Property(e => e.ArticleId).ValueGeneratedNever();
    }
}
