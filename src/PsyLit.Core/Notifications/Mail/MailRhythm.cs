namespace PsyLit.Core.Notifications.Mail;

/// <summary>How often notifications come by e-mail.</summary>
/// <remarks>The numbers are stored in libraries: add to the end, never renumber.</remarks>
public enum MailRhythm
{
    /// <summary>Not by e-mail.</summary>
    Never = 0,

    /// <summary>Within a minute or two, so that what happens together comes together.</summary>
    Immediately = 1,

    /// <summary>Once a day, when there is something.</summary>
    Daily = 2,

    /// <summary>Once a week, when there is something.</summary>
    Weekly = 3,
}
