namespace PsyLit.Core.Notifications.Mail;

/// <summary>How handing a message to the mail server went.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Reason">The server's or the connection's words; null when it was taken.</param>
public sealed record MailOutcome(MailState State, string? Reason = null);
