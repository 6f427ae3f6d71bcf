using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PsyLit.Core.PubMed;
using PsyLit.Core.PubMed.Fetching;
using PsyLit.EUtilities;

namespace PsyLit.Web.Tests.PubMed;

/// <summary>The real client as the program registers it, against a server that behaves as E-utilities does; with everything it logs.</summary>
internal sealed class PubMedBench : IAsyncDisposable, ILoggerProvider
{
    public const string Key = "0123456789abcdef0123456789abcdef0123";

    public static PubMedCaller Caller { get; } = new("reader@example.org");

    private readonly ServiceProvider provider;

    private PubMedBench(EUtilitiesServer server, Action<PubMedOptions> change, TimeProvider? clock)
    {
        Server = server;
        var services = new ServiceCollection();
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(this));
        services.AddPubMed(options =>
        {
            options.BaseAddress = server.BaseAddress;
            options.FirstPause = TimeSpan.FromMilliseconds(1);
            options.RequestsPerSecond = 100_000;
            change(options);
        });
        provider = services.BuildServiceProvider();
    }

    public EUtilitiesServer Server { get; }

    public ConcurrentQueue<string> Log { get; } = new();

    public PubMedClient Client => provider.GetRequiredService<PubMedClient>();

    public PubMedDownload Download => provider.GetRequiredService<PubMedDownload>();

    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    public static async Task<PubMedBench> StartAsync(Action<PubMedOptions>? change = null, int records = 12, int perDay = 1, TimeProvider? clock = null)
    {
        var server = await EUtilitiesServer.StartAsync();
        server.LimitsRates = false;
        server.Add(MadeUpRecord.Some(records, perDay));
        return new PubMedBench(server, change ?? (_ => { }), clock);
    }

    /// <summary>Searches and fetches all of it.</summary>
    public async Task<(PubMedDelivery Delivery, string Xml)> FetchAsync(PubMedQuery query, int? most = null, PubMedCaller? caller = null)
    {
        var search = await Client.SearchAsync(query, 0, caller ?? Caller, TestContext.Current.CancellationToken);
        Assert.Null(search.Failure);
        using var file = new MemoryStream();
        var delivery = await Download.FetchAsync(query, search.Value!, most, file, caller ?? Caller, null, TestContext.Current.CancellationToken);
        return (delivery, Encoding.UTF8.GetString(file.ToArray()));
    }

    public ILogger CreateLogger(string categoryName) => new Lines(categoryName, Log);

    public void Dispose()
    {
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await Server.DisposeAsync();
    }

    private sealed class Lines(string category, ConcurrentQueue<string> log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            log.Enqueue($"{category}: scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{category}: {formatter(state, exception)} {exception}");
    }
}
