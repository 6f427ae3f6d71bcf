using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Accounts;

namespace PsyLit.Core.Comments.Reactions;

internal sealed class CommentReactionMapping : IEntityTypeConfiguration<CommentReaction>
{
    public void Configure(EntityTypeBuilder<CommentReaction> reaction)
    {
        reaction.HasKey(r => new { r.CommentId, r.AccountId, r.Kind });
        reaction.HasOne<Comment>().WithMany(c => c.Reactions).HasForeignKey(r => r.CommentId);
        reaction.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
