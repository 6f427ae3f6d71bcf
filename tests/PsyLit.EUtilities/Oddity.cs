namespace PsyLit.EUtilities;

/// <summary>What E-utilities also answers, now and then.</summary>
public enum Oddity
{
    /// <summary>429 with JSON, without <c>Retry-After</c>.</summary>
    TooManyRequests,

    /// <summary>The same JSON with status 200.</summary>
    TooManyRequestsWith200,

    /// <summary>A web page with status 200.</summary>
    Html,

    /// <summary><c>&lt;ERROR&gt;</c> in XML, or <c>ERROR</c> in JSON, with status 200.</summary>
    Error,

    /// <summary>Nothing at all, with status 200.</summary>
    Empty,

    /// <summary>The first half of the right answer, as if it were whole.</summary>
    Truncated,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>502 with a web page.</summary>
    BadGateway,

    /// <summary>The connection is reset in the middle of the answer.</summary>
    Reset,

    /// <summary>The right answer, after <see cref="EUtilitiesServer.SlowAnswer"/>.</summary>
    Slow,

    /// <summary>A redirection to another host.</summary>
    Redirect,
}
