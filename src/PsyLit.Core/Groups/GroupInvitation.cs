using PsyLit.Core.Accounts;

namespace PsyLit.Core.Groups;

/// <summary>A link that lets whoever has it into a group.</summary>
/// <remarks>
/// Only a hash of the link's token is stored, unlike that of a shared collection: who reads a copy of the library file must not get in, since
/// in a group they could also write. So the link is shown once, when it is made. Not in archives.
/// </remarks>
public sealed class GroupInvitation
{
    public long Id { get; set; }

    public long GroupId { get; set; }

    public Group Group { get; set; } = null!;

    /// <summary>SHA-256 of the token as hexadecimal digits. The token has 192 random bits, so that no salt is needed.</summary>
    public string TokenHash { get; set; } = "";

    /// <summary>The place in the group that it gives; never <see cref="GroupRole.Owner"/>.</summary>
    public GroupRole Role { get; set; }

    /// <summary>Who invites.</summary>
    public long CreatedById { get; set; }

    public Account CreatedBy { get; set; } = null!;

    public DateTime CreatedAt { get; set; }

    public DateTime ExpiresAt { get; set; }

    /// <summary>How many people may come in by it.</summary>
    public int MaxUses { get; set; }

    /// <summary>How many have.</summary>
    public int Uses { get; set; }

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTime? RevokedAt { get; set; }
}
