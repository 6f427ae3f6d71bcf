namespace PsyLit.Core.Notifications.Mail;

/// <summary>Whether and how somebody wants notifications by e-mail, and how sending them goes.</summary>
public sealed class MailWish
{
    public long AccountId { get; set; }

    public MailRhythm Rhythm { get; set; }

    /// <summary>Where to, as the person confirmed it by a link sent there; null until they have.</summary>
    public string? Address { get; set; }

    /// <summary>From when on what happened goes out: what was before is never sent after.</summary>
    public DateTime Since { get; set; }

    /// <summary>When the next message may go out; null when none will.</summary>
    public DateTime? NextAt { get; set; }

    /// <summary>How often in a row the server could not take a message just then.</summary>
    public int Failures { get; set; }

    /// <summary>Why nothing is sent any more, as a sentence; null while nothing is in the way.</summary>
    public string? Problem { get; set; }
}
