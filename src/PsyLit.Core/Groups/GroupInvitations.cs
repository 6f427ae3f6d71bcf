using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Notifications;

namespace PsyLit.Core.Groups;

/// <summary>Makes links into groups, and lets in who follows one. Who may invite is asked before (<see cref="GroupRights"/>).</summary>
public sealed class GroupInvitations(LibraryContext library, TimeProvider clock)
{
    /// <summary>The most links that stand at once for one group.</summary>
    public const int MaxStanding = 20;

    public const int MaxDays = 90;

    public const int MaxUses = 100;

    /// <summary>Bytes of a link's token: nobody guesses 192 bits.</summary>
    private const int TokenBytes = 24;

    /// <summary>Makes a link.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="accountId">Who invites.</param>
    /// <param name="role">Member or leader; an owner is made by an owner.</param>
    /// <param name="days">For how many days it is good: 1 to <see cref="MaxDays"/>, the nearest of it.</param>
    /// <param name="uses">For how many people: 1 to <see cref="MaxUses"/>, the nearest of it.</param>
    /// <param name="cancellationToken">Ends the work with nothing made.</param>
    /// <returns>The link's token, which nobody can find out afterwards; null when as many links stand as may.</returns>
    public async Task<string?> MakeAsync(long groupId, long accountId, GroupRole role, int days, int uses, CancellationToken cancellationToken = default)
    {
        if (await Standing().CountAsync(invitation => invitation.GroupId == groupId, cancellationToken) >= MaxStanding)
            return null;
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var now = clock.GetUtcNow().UtcDateTime;
        library.GroupInvitations.Add(new GroupInvitation
        {
            GroupId = groupId,
            TokenHash = HashOf(token),
            Role = role == GroupRole.Leader ? GroupRole.Leader : GroupRole.Member,
            CreatedById = accountId,
            CreatedAt = now,
            ExpiresAt = now.AddDays(Math.Clamp(days, 1, MaxDays)),
            MaxUses = Math.Clamp(uses, 1, MaxUses),
        });
        await library.SaveChangesAsync(cancellationToken);
        return token;
    }

    /// <summary>The links of a group that still lead into it, the newest first.</summary>
    public Task<List<GroupInvitation>> StandingAsync(long groupId, CancellationToken cancellationToken = default) =>
        Standing().AsNoTracking().Include(invitation => invitation.CreatedBy).Where(invitation => invitation.GroupId == groupId)
            .OrderByDescending(invitation => invitation.CreatedAt).ToListAsync(cancellationToken);

    /// <summary>What a link's token leads to, with the group and who invites; null when it leads nowhere (any more).</summary>
    public Task<GroupInvitation?> FindAsync(string token, CancellationToken cancellationToken = default)
    {
        var hash = HashOf(token);
        return Standing().AsNoTracking().Include(invitation => invitation.Group).Include(invitation => invitation.CreatedBy)
            .SingleOrDefaultAsync(invitation => invitation.TokenHash == hash, cancellationToken);
    }

    /// <summary>Lets somebody into the group that a token leads to.</summary>
    /// <returns>What became of it, and the group; null where the link is invalid.</returns>
    public async Task<(InvitationOutcome Outcome, long? GroupId)> AcceptAsync(string token, long accountId, CancellationToken cancellationToken = default)
    {
        // The transaction takes the write lock when it begins: a link for one person lets in one, however many follow it at once.
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(token, cancellationToken) is not { } invitation)
            return (InvitationOutcome.Invalid, null);
        if (await library.GroupMembers.AnyAsync(member => member.GroupId == invitation.GroupId && member.AccountId == accountId, cancellationToken))
            return (InvitationOutcome.WasMember, invitation.GroupId);
        var now = clock.GetUtcNow().UtcDateTime;
        library.GroupMembers.Add(new GroupMember { GroupId = invitation.GroupId, AccountId = accountId, Role = invitation.Role, JoinedAt = now });
        library.LibraryEvents.Add(new LibraryEvent { Kind = EventKind.GroupJoined, At = now, ActorId = accountId, GroupId = invitation.GroupId });
        await library.SaveChangesAsync(cancellationToken);
        await library.GroupInvitations.Where(one => one.Id == invitation.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Uses, one => one.Uses + 1), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (InvitationOutcome.Joined, invitation.GroupId);
    }

    /// <summary>Takes a link of a group back.</summary>
    public async Task RevokeAsync(long groupId, long invitationId, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await library.GroupInvitations.Where(invitation => invitation.Id == invitationId && invitation.GroupId == groupId && invitation.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(invitation => invitation.RevokedAt, now), cancellationToken);
    }

    private IQueryable<GroupInvitation> Standing()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return library.GroupInvitations.Where(invitation =>
            invitation.RevokedAt == null && invitation.ExpiresAt > now && invitation.Uses < invitation.MaxUses && invitation.Group.ClosedAt == null);
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
