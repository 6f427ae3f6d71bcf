using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PsyLit.Core;
using PsyLit.Core.PubMed;

namespace PsyLit.Web.Pages.PubMed;

/// <summary>In whose name an account asks PubMed: its own address and key, else those of the site.</summary>
public sealed class PubMedCallers(LibraryContext library, IDataProtectionProvider protection, IOptions<PubMedOptions> options)
{
    private readonly IDataProtector _protector = protection.CreateProtector("PsyLit.PubMed.ApiKey");

    /// <summary>The caller; null when neither the account nor the site has an address, and then nothing may be sent.</summary>
    public async Task<PubMedCaller?> FindAsync(long? accountId, CancellationToken cancellationToken)
    {
        var own = await library.PubMedAccesses.AsNoTracking().SingleOrDefaultAsync(access => access.AccountId == accountId, cancellationToken);
        var email = own?.Email ?? options.Value.Email;
        return string.IsNullOrWhiteSpace(email) ? null : new PubMedCaller(email, Read(own?.ProtectedKey) ?? options.Value.ApiKey);
    }

    /// <summary>What an account has stored; never the key itself.</summary>
    public async Task<(string? Email, bool HasKey)> DescribeAsync(long accountId, CancellationToken cancellationToken)
    {
        var own = await library.PubMedAccesses.AsNoTracking().SingleOrDefaultAsync(access => access.AccountId == accountId, cancellationToken);
        return (own?.Email, own?.ProtectedKey is not null);
    }

    /// <summary>Stores an address, and a key in place of the one there; a blank key leaves that alone.</summary>
    public async Task SaveAsync(long accountId, string? email, string? key, CancellationToken cancellationToken)
    {
        var own = await library.PubMedAccesses.SingleOrDefaultAsync(access => access.AccountId == accountId, cancellationToken);
        if (own is null)
            library.PubMedAccesses.Add(own = new PubMedAccess { AccountId = accountId });
        own.Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        if (!string.IsNullOrWhiteSpace(key))
            own.ProtectedKey = _protector.Protect(key.Trim());
        await library.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Forgets the key of an account.</summary>
    public async Task RemoveKeyAsync(long accountId, CancellationToken cancellationToken)
    {
        if (await library.PubMedAccesses.SingleOrDefaultAsync(access => access.AccountId == accountId, cancellationToken) is { } own)
        {
            own.ProtectedKey = null;
            await library.SaveChangesAsync(cancellationToken);
        }
    }

    // Keys that were lost from the data folder make the stored one unreadable; then it is as if there were none.
    private string? Read(string? stored)
    {
        try
        {
            return stored is null ? null : _protector.Unprotect(stored);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
