namespace PsyLit.Core.Markdown;

/// <summary>Somebody with an account.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">As they write it.</param>
public sealed record KnownPerson(long AccountId, string Name)
{
    /// <summary>What they wrote, which is all that others may know of a person.</summary>
    public string Address => "/search/comments?q=" + Uri.EscapeDataString($"by:\"{Name.Replace("\"", "", StringComparison.Ordinal)}\"");
}
