using PsyLit.Core.PubMed;

namespace PsyLit.Web.Hosting;

/// <summary>Settings for asking PubMed, the same for the site and the commands.</summary>
public static class PubMedSettings
{
    /// <summary>The variable with an API key, so that none has to stand on a command line where others can read it.</summary>
    public const string KeyVariable = "PSYLIT_PUBMED_KEY";

    /// <summary>The variable with the e-mail address.</summary>
    public const string EmailVariable = "PSYLIT_PUBMED_EMAIL";

    /// <summary>Registers PubMed with the section <c>PubMed</c> of the configuration; the two variables come before it.</summary>
    public static IServiceCollection AddPubMed(this IServiceCollection services, IConfiguration configuration) => services.AddPubMed(options =>
    {
        configuration.GetSection(PubMedOptions.Section).Bind(options);
        options.ApiKey = Variable(KeyVariable) ?? options.ApiKey;
        options.Email = Variable(EmailVariable) ?? options.Email;
    });

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
