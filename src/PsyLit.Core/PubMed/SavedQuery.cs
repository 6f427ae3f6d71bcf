using PsyLit.Core.Accounts;

namespace PsyLit.Core.PubMed;

/// <summary>A PubMed query that is run again and again, each time for what PubMed has taken up since.</summary>
public sealed class SavedQuery
{
    public long Id { get; set; }

    /// <summary>The name a person gave it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The query in PubMed's own language.</summary>
    public string Text { get; set; } = "";

    /// <summary>Whose query it is, and whose API key it runs with; null when the account is gone, and then it does not run.</summary>
    public long? AccountId { get; set; }

    public Account? Account { get; set; }

    /// <summary>Hours between two runs; 0 to run only when asked.</summary>
    public int EveryHours { get; set; }

    /// <summary>When it is to run next; null when it only runs when asked.</summary>
    public DateTime? NextRunAt { get; set; }

    /// <summary>When it last ran to its end; the next run asks for records created from the day before (<c>crdt</c>).</summary>
    public DateTime? LastRunAt { get; set; }

    /// <summary>How the last run ended, as a sentence; null before the first.</summary>
    public string? LastMessage { get; set; }

    public DateTime CreatedAt { get; set; }
}
