namespace PsyLit.Core.Accounts.Programs;

/// <summary>What lets a program of somebody's act in their name, as a script that annotates; it can be taken back by itself.</summary>
public sealed class AccessToken
{
    public long Id { get; set; }

    public long AccountId { get; set; }

    /// <summary>What it is for, in its owner's words: 1 to <see cref="AccessTokens.MaxNameLength"/> characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>The SHA-256 of the token in hexadecimal; the token itself is shown once and kept nowhere.</summary>
    public string Hash { get; set; } = "";

    public DateTime MadeAt { get; set; }

    public DateTime ExpiresAt { get; set; }

    /// <summary>When a program last came with it, to the hour; null when none did.</summary>
    public DateTime? UsedAt { get; set; }
}
