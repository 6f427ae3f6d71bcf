using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Drafts;

namespace PsyLit.Core.Groups;

/// <summary>Makes groups, changes what they are, and keeps their members. Who may is asked before (<see cref="GroupRights"/>).</summary>
public sealed class GroupRegister(LibraryContext library, TimeProvider clock)
{
    /// <summary>The most groups in which one account is an owner, closed ones included.</summary>
    public const int MaxPerOwner = 100;

    /// <summary>What the only owner is told who wants to be none any more.</summary>
    public const string LastOwner = "A group needs an owner, and there is no other one. Make somebody else an owner first, or close the group.";

    /// <summary>Makes a group with one owner.</summary>
    /// <param name="accountId">Who owns it.</param>
    /// <param name="name">A name without <see cref="GroupText.NameProblem"/>.</param>
    /// <param name="description">A description without <see cref="GroupText.DescriptionProblem"/>.</param>
    /// <param name="cancellationToken">Ends the work with nothing made.</param>
    /// <returns>The group; null when the account owns as many as it may.</returns>
    public async Task<Group?> MakeAsync(long accountId, string name, string description = "", CancellationToken cancellationToken = default)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (await library.GroupMembers.CountAsync(member => member.AccountId == accountId && member.Role == GroupRole.Owner, cancellationToken) >= MaxPerOwner)
            return null;
        var now = Now();
        var made = new Group
        {
            Name = name,
            Description = description,
            CreatedAt = now,
            Members = { new GroupMember { AccountId = accountId, Role = GroupRole.Owner, JoinedAt = now } },
        };
        library.Groups.Add(made);
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return made;
    }

    /// <summary>Changes name and description; the draft that the description was goes in the same transaction.</summary>
    /// <param name="me">Who changes it, with the group.</param>
    /// <param name="name">A name without <see cref="GroupText.NameProblem"/>.</param>
    /// <param name="description">A description without <see cref="GroupText.DescriptionProblem"/>.</param>
    /// <param name="posted">The drafts of its form, which go with it.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task ChangeAsync(GroupMember me, string name, string description, IReadOnlyList<Guid> posted, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(me);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        (me.Group.Name, me.Group.Description) = (name, description);
        await library.SaveChangesAsync(cancellationToken);
        await library.ForgetDraftsAsync(posted, me.AccountId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Closes a group: its members go on reading, nothing new is written in it, and no link leads into it.</summary>
    public async Task CloseAsync(Group group, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(group);
        group.ClosedAt ??= Now();
        await library.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Opens a closed group again, as it was.</summary>
    public async Task ReopenAsync(Group group, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(group);
        group.ClosedAt = null;
        await library.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Gives a member another role. Who may no longer invite has no link standing afterwards.</summary>
    /// <returns>Why nothing was changed, as a sentence; null when it was, and when there is no such member any more.</returns>
    public Task<string?> GiveRoleAsync(long groupId, long accountId, GroupRole role, CancellationToken cancellationToken = default) =>
        WithMemberAsync(groupId, accountId, role, member => member.Role = role, cancellationToken);

    /// <summary>Takes a member out of the group: one who leaves, or is removed. What they wrote in it stays.</summary>
    /// <returns>Why nothing was changed, as a sentence; null when it was, and when there is no such member any more.</returns>
    public Task<string?> TakeOutAsync(long groupId, long accountId, CancellationToken cancellationToken = default) =>
        WithMemberAsync(groupId, accountId, null, member => library.GroupMembers.Remove(member), cancellationToken);

    private async Task<string?> WithMemberAsync(long groupId, long accountId, GroupRole? becomes, Action<GroupMember> change, CancellationToken cancellationToken)
    {
        // The transaction takes the write lock when it begins: of two owners who go at the same moment one stays.
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (await library.GroupMembers.SingleOrDefaultAsync(one => one.GroupId == groupId && one.AccountId == accountId, cancellationToken) is not { } member)
            return null;
        if (member.Role == GroupRole.Owner && becomes != GroupRole.Owner
            && !await library.GroupMembers.AnyAsync(other => other.GroupId == groupId && other.AccountId != accountId && other.Role == GroupRole.Owner, cancellationToken))
        {
            return LastOwner;
        }

        change(member);
        await library.SaveChangesAsync(cancellationToken);
        if (becomes is null or GroupRole.Member)
        {
            var now = Now();
            await library.GroupInvitations.Where(invitation => invitation.GroupId == groupId && invitation.CreatedById == accountId && invitation.RevokedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(invitation => invitation.RevokedAt, now), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;
}
