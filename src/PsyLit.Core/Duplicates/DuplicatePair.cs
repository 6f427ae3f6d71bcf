namespace PsyLit.Core.Duplicates;

/// <summary>Two articles that may be one work, and what a person decided about them.</summary>
public sealed class DuplicatePair
{
    public long Id { get; set; }

    /// <summary>The article with the lower number.</summary>
    public long FirstArticleId { get; set; }

    /// <summary>The article with the higher number.</summary>
    public long SecondArticleId { get; set; }

    /// <summary>How alike they are, from 0 to 1.</summary>
    public double Score { get; set; }

    /// <summary>Why they are taken to be alike, in words for a person: "same title; years 2019 and 2020; first author Smith".</summary>
    public string Reason { get; set; } = "";

    public DuplicateState State { get; set; }

    public DateTime FoundAt { get; set; }

    public DateTime? DecidedAt { get; set; }

    /// <summary>Who decided; null when nobody has, or the account is gone.</summary>
    public long? DecidedByAccountId { get; set; }

    /// <summary>Two numbers of articles as a pair has them, the lower first.</summary>
    internal static (long First, long Second) InOrder(long one, long other) => (Math.Min(one, other), Math.Max(one, other));
}
