using Microsoft.AspNetCore.Identity;

namespace PsyLit.Core.Accounts;

/// <summary>A person who can log in. <c>UserName</c> is the name shown; an e-mail address is optional.</summary>
public sealed class Account : IdentityUser<long>
{
    public DateTime JoinedAt { get; set; }

    /// <summary>A few words about themselves, plain text, at most 500 characters.</summary>
    public string? About { get; set; }

    /// <summary>True when the person wants no search history kept.</summary>
    public bool KeepsNoHistory { get; set; }

    /// <summary>Until when the person may read but not write, as a moderator decided; null when no moderator did.</summary>
    public DateTime? SuspendedUntil { get; set; }

    /// <summary>Why, in the moderator's words.</summary>
    public string? SuspendedBecause { get; set; }
}
