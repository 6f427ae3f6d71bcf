namespace PsyLit.Core.Feeds;

/// <summary>What opens the private feeds of an account to a feed reader, which cannot log in: a secret part of their addresses.</summary>
public sealed class FeedKey
{
    public long AccountId { get; set; }

    /// <summary>128 random bits in letters that an address can hold.</summary>
    public string Token { get; set; } = "";

    public DateTime MadeAt { get; set; }
}
