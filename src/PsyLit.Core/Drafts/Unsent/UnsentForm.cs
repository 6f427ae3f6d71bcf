namespace PsyLit.Core.Drafts.Unsent;

/// <summary>
/// A form as it was sent by somebody who was not logged in (any more): all that was in it, until it is sent again. Nothing was done with it, and it is
/// nobody's: only the browser that sent it has its number.
/// </summary>
public sealed class UnsentForm
{
    /// <summary>A random number.</summary>
    public Guid Id { get; set; }

    public DateTime KeptAt { get; set; }

    /// <summary>Where it was sent: a local path with its query.</summary>
    public string Action { get; set; } = "/";

    /// <summary>The local address of the page that it stood on.</summary>
    public string Address { get; set; } = "/";

    /// <summary>What was in it, in the order of the form; no passwords and no antiforgery token.</summary>
    public IReadOnlyList<SentField> Fields { get; set; } = [];

    /// <summary>All values that were sent under a name, in the order of the form.</summary>
    public IReadOnlyList<string> Values(string name) => [.. Fields.Where(field => field.Name == name).Select(field => field.Value)];
}
