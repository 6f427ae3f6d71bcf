using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Articles;

namespace PsyLit.Core.Drafts.Unsent;

internal sealed class UnsentFormMapping : IEntityTypeConfiguration<UnsentForm>
{
    public void Configure(EntityTypeBuilder<UnsentForm> form)
    {
        form.Property(f => f.Id).ValueGeneratedNever();
        form.Property(f => f.Fields).StoredAsJson();
        form.HasIndex(f => f.KeptAt);
    }
}
