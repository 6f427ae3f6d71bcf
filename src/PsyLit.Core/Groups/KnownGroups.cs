using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;

namespace PsyLit.Core.Groups;

/// <summary>Finds groups for those who are in them. Who is not learns nothing, not even that there is one.</summary>
public sealed class KnownGroups(LibraryContext library)
{
    /// <summary>The visitor's place in a group, with the group; null when there is none or they are not in it.</summary>
    public async Task<GroupMember?> FindAsync(long groupId, Visitor visitor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var me = visitor.AccountId;
        return await library.GroupMembers.Include(member => member.Group)
            .SingleOrDefaultAsync(member => member.GroupId == groupId && member.AccountId == me, cancellationToken);
    }

    /// <summary>The members of a group with their accounts: owners first, then leaders, each by name.</summary>
    public Task<List<GroupMember>> MembersAsync(long groupId, CancellationToken cancellationToken = default) =>
        library.GroupMembers.AsNoTracking().Include(member => member.Account).Where(member => member.GroupId == groupId)
            .OrderByDescending(member => member.Role).ThenBy(member => member.Account.NormalizedUserName).ToListAsync(cancellationToken);

    /// <summary>The open groups in which a visitor may write, by name; none for a guest.</summary>
    public Task<List<Group>> OpenAsync(Visitor visitor, CancellationToken cancellationToken = default) =>
        library.Groups.AsNoTracking().VisibleTo(visitor).Where(group => group.ClosedAt == null).OrderBy(group => group.Name).ThenBy(group => group.Id).ToListAsync(cancellationToken);
}
