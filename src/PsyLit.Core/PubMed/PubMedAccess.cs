namespace PsyLit.Core.PubMed;

/// <summary>How an account asks E-utilities: NLM wants a person's own key and address with each request (KA-05510).</summary>
public sealed class PubMedAccess
{
    public long AccountId { get; set; }

    /// <summary>The API key, encrypted with the site's data protection keys; null when the person has none. Never logged, never shown again.</summary>
    public string? ProtectedKey { get; set; }

    /// <summary>The address NLM may write to; null to use the site's.</summary>
    public string? Email { get; set; }
}
