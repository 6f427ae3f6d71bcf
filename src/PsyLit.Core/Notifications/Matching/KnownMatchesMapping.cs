using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PsyLit.Core.Notifications.Matching;

internal sealed class KnownMatchesMapping : IEntityTypeConfiguration<KnownMatches>
{
    public void Configure(EntityTypeBuilder<KnownMatches> known) => known.HasKey(k => new { k.Kind, k.Key });
}
