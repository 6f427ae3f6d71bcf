namespace PsyLit.Core.PubMed;

/// <summary>In whose name PubMed is asked. Its text form leaves the key out, so that no log shows it by accident.</summary>
/// <param name="email">The address NLM may write to.</param>
/// <param name="apiKey">The API key; null or blank for none.</param>
public sealed class PubMedCaller(string email, string? apiKey = null)
{
    /// <summary>Characters of an API key at most; NLM's have 36.</summary>
    public const int MaxKeyLength = 100;

    public string Email { get; } = email;

    public string? ApiKey { get; } = string.IsNullOrWhiteSpace(apiKey) ? null : apiKey.Trim();

    /// <summary>Who asks for the site itself; null when the settings name no address, and then nothing may be sent.</summary>
    public static PubMedCaller? Of(PubMedOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return string.IsNullOrWhiteSpace(options.Email) ? null : new PubMedCaller(options.Email.Trim(), options.ApiKey);
    }

    public override string ToString() => ApiKey is null ? Email : $"{Email} with an API key";
}
