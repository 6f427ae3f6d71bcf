using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Accounts;
using PsyLit.Core.Notifications.Mail;

namespace PsyLit.Core.Notifications;

internal sealed class NotificationMapping : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> notification)
    {
        // The same thing is told once, whatever is killed in the middle and begun again.
        notification.HasIndex(n => new { n.AccountId, n.Subject }).IsUnique();
        notification.HasIndex(n => new { n.AccountId, n.At });
        // Asked with each page for the number beside the bell.
        notification.HasIndex(n => n.AccountId, "IX_Notifications_Unread").HasFilter("\"ReadAt\" IS NULL");
        notification.HasOne<Account>().WithMany().HasForeignKey(n => n.AccountId).OnDelete(DeleteBehavior.Cascade);
        notification.HasOne(n => n.Actor).WithMany().HasForeignKey(n => n.ActorId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class WatchMapping : IEntityTypeConfiguration<Watch>
{
    public void Configure(EntityTypeBuilder<Watch> watch)
    {
        watch.HasKey(w => new { w.AccountId, w.Kind, w.Key });
        watch.HasIndex(w => new { w.Kind, w.Key });
        watch.HasOne<Account>().WithMany().HasForeignKey(w => w.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MailWishMapping : IEntityTypeConfiguration<MailWish>
{
    public void Configure(EntityTypeBuilder<MailWish> wish)
    {
        wish.HasKey(w => w.AccountId);
        wish.HasIndex(w => w.NextAt).HasFilter("\"NextAt\" IS NOT NULL");
        wish.HasOne<Account>().WithOne().HasForeignKey<MailWish>(w => w.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
