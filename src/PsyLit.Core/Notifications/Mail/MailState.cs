namespace PsyLit.Core.Notifications.Mail;

/// <summary>What became of a message.</summary>
public enum MailState
{
    /// <summary>The server has taken it.</summary>
    Sent,

    /// <summary>The server cannot take this one now (4xx); another may go.</summary>
    Later,

    /// <summary>No message goes now: no connection, or one that broke, or a server that does not let the site in.</summary>
    NotNow,

    /// <summary>The server will never take it for this recipient (5xx).</summary>
    Refused,
}
