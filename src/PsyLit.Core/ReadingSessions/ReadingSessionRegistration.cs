using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.ReadingSessions.Comparing;
using PsyLit.Core.ReadingSessions.Leading;
using PsyLit.Core.ReadingSessions.Voting;

namespace PsyLit.Core.ReadingSessions;

/// <summary>Puts reading sessions at an application's service.</summary>
public static class ReadingSessionRegistration
{
    public static IServiceCollection AddReadingSessions(this IServiceCollection services)
    {
        services.AddScoped<KnownSessions>();
        services.AddScoped<PrepareSession>();
        services.AddScoped<ConductSession>();
        services.AddScoped<EvidencePassages>();
        services.AddScoped<CastVotes>();
        services.AddScoped<CompareVotes>();
        services.AddScoped<DiscussVotes>();
        return services;
    }
}
