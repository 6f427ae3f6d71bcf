using PsyLit.Core.Accounts;

namespace PsyLit.Core.Groups;

/// <summary>A person's place in a group.</summary>
public sealed class GroupMember
{
    public long GroupId { get; set; }

    public Group Group { get; set; } = null!;

    public long AccountId { get; set; }

    public Account Account { get; set; } = null!;

    public GroupRole Role { get; set; }

    public DateTime JoinedAt { get; set; }
}
