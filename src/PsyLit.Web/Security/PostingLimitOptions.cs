namespace PsyLit.Web.Security;

/// <summary>How many posts are taken in a sliding window; settings <c>Limits:LogIn</c>, <c>Limits:Register</c>, <c>Limits:Post</c>, <c>Limits:Choose</c>, <c>Limits:Preview</c>, <c>Limits:Draft</c>, <c>Limits:Window</c>, <c>Limits:NewPost</c>, <c>Limits:NewWindow</c>, <c>Limits:NewFor</c>.</summary>
public sealed class PostingLimitOptions
{
    /// <summary>Tries to log in, per address.</summary>
    public int LogIn { get; set; } = 20;

    /// <summary>Registrations, per address; a course that registers together has one address.</summary>
    public int Register { get; set; } = 30;

    /// <summary>Comments, tags and imports, per account, or per address for a guest.</summary>
    public int Post { get; set; } = 60;

    /// <summary>Ticks in a list and decisions in a queue, per account.</summary>
    public int Choose { get; set; } = 3000;

    /// <summary>Looks at what is being typed, per account, or per address for a guest: about one a second.</summary>
    public int Preview { get; set; } = 600;

    /// <summary>Saves of what is being typed, per account: one in every few seconds, in several tabs.</summary>
    public int Draft { get; set; } = 1200;

    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>As <see cref="Post"/>, for an account nobody knows yet: fewer, over a longer window.</summary>
    public int NewPost { get; set; } = 60;

    public TimeSpan NewWindow { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long an account is new. Who was given a role by an administrator is known from the first day.</summary>
    public TimeSpan NewFor { get; set; } = TimeSpan.FromDays(3);
}
