using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.PubMed.Confirming;
using PsyLit.Core.PubMed.Fetching;
using PsyLit.Core.PubMed.Identifiers;
using PsyLit.Core.PubMed.Requests;

namespace PsyLit.Core.PubMed;

/// <summary>Puts PubMed at the service of the site and of the commands.</summary>
public static class PubMedRegistration
{
    /// <summary>Registers the client and what works with it.</summary>
    public static IServiceCollection AddPubMed(this IServiceCollection services, Action<PubMedOptions> configure)
    {
        services.Configure(configure);
        services.AddSingleton<PubMedPace>();
        services.AddHttpClient<PubMedClient>(http =>
            {
                // Each try has a limit of its own, which also covers the answer's body.
                http.Timeout = Timeout.InfiniteTimeSpan;
                http.DefaultRequestHeaders.UserAgent.ParseAdd("PsyLit/0.1");
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AutomaticDecompression = DecompressionMethods.All,
                // A redirection would carry the key to another host.
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(15),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            // Addresses and headers of requests are nobody's business; the client logs what matters itself.
            .RemoveAllLoggers();
        services.AddScoped<PubMedDownload>();
        services.AddScoped<IdentifierLookup>();
        services.AddScoped<PubMedFetch>();
        services.AddScoped<PubMedDesk>();
        services.AddScoped<ConfirmRecords>();
        return services;
    }
}
