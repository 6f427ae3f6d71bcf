namespace PsyLit.Core.Accounts;

/// <summary>The limits of accounts in one place.</summary>
public static class AccountRules
{
    public const int MinNameLength = 2;

    public const int MaxNameLength = 40;

    /// <summary>Length is what makes a password strong; NIST SP 800-63B advises against rules of composition.</summary>
    public const int MinPasswordLength = 10;

    /// <summary>Long enough for any phrase; short enough that hashing one is no burden.</summary>
    public const int MaxPasswordLength = 200;

    /// <summary>RFC 5321, section 4.5.3.1.3, less the angle brackets.</summary>
    public const int MaxEmailLength = 254;

    public const int MaxAboutLength = 500;

    /// <summary>Wrong passwords in a row until an account is locked.</summary>
    public const int TriesBeforeLock = 5;

    public static TimeSpan LockedFor { get; } = TimeSpan.FromMinutes(10);
}
