using System.Globalization;
using Serilog;
using Serilog.Events;

namespace PsyLit.Web.Hosting;

/// <summary>How the site logs: one line an event on standard output, the framework only from warnings on.</summary>
internal static class SiteLogging
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    public static LoggerConfiguration ToConsole(this LoggerConfiguration logging) => logging
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("System", LogEventLevel.Warning)
        // Each request answered is of interest to who debugs, not to who reads the terminal.
        .MinimumLevel.Override("Serilog.AspNetCore.RequestLoggingMiddleware", LogEventLevel.Warning)
        // The keys lie beside the library they protect, with the same rights: encrypting one and not the other would guard nothing.
        .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogEventLevel.Error)
        // SiteStart says in one sentence why a start failed.
        .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
        .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture);
}
