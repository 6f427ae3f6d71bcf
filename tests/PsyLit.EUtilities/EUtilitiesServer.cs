using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PsyLit.EUtilities;

/// <summary>Behaves as NLM's E-utilities do, over made-up records, on 127.0.0.1: history, limits, errors and odd answers.</summary>
public sealed class EUtilitiesServer : IAsyncDisposable
{
    private const int LongestAddress = 4_000;

    private readonly MadeUpPubMed pubMed = new();
    private readonly RateLimits limits = new();
    private readonly ConcurrentQueue<ReceivedRequest> requests = new();
    private readonly ConcurrentQueue<Oddity> oddities = new();
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Utilities utilities;
    private readonly WebApplication app;

    private EUtilitiesServer(WebApplication app)
    {
        this.app = app;
        utilities = new Utilities(pubMed);
        app.Run(AnswerAsync);
    }

    /// <summary>What to set as <c>PubMed:BaseAddress</c>.</summary>
    public Uri BaseAddress => new(new Uri(app.Urls.First()), "/entrez/eutils/");

    /// <summary>All requests so far, in the order in which they came.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. requests];

    /// <summary>API keys the server knows; null to accept every key.</summary>
    public IReadOnlySet<string>? Keys { get; set; }

    /// <summary>Whether requests over the limit are refused. Tests about other things switch it off.</summary>
    public bool LimitsRates { get; set; } = true;

    /// <summary>How long a slow answer takes.</summary>
    public TimeSpan SlowAnswer { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Starts on a port of 127.0.0.1.</summary>
    /// <param name="port">The port; 0 for any that is free.</param>
    public static async Task<EUtilitiesServer> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var server = new EUtilitiesServer(builder.Build());
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Takes up more records.</summary>
    public void Add(params IEnumerable<MadeUpRecord> records) => pubMed.Add(records);

    /// <summary>Answers the next requests so, one after another, before it behaves again.</summary>
    public void Next(params IEnumerable<Oddity> answers)
    {
        foreach (var oddity in answers)
        {
            oddities.Enqueue(oddity);
        }
    }

    public Task WaitAsync() => app.WaitForShutdownAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var at = clock.Elapsed;
        var fields = context.Request.Query.ToDictionary(field => field.Key, field => field.Value.ToString());
        if (context.Request.HasFormContentType)
        {
            foreach (var field in await context.Request.ReadFormAsync(context.RequestAborted))
            {
                fields[field.Key] = field.Value.ToString();
            }
        }

        var program = context.Request.Path.Value!.Split('/')[^1];
        var (status, body, type, oddity) = Decide(context, program, fields, at);
        var isReset = oddity == Oddity.Reset;
        requests.Enqueue(new ReceivedRequest(at, context.Request.Method, program, context.Request.QueryString.Value ?? "", fields, isReset ? 0 : status));
        if (oddity == Oddity.Slow)
        {
            await Task.Delay(SlowAnswer, context.RequestAborted);
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        if (oddity == Oddity.Redirect)
        {
            context.Response.Headers.Location = "http://127.0.0.1:9/elsewhere";
        }

        var bytes = Encoding.UTF8.GetBytes(body);
        if (isReset)
        {
            context.Response.ContentLength = bytes.Length + 1;
            await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
            await context.Response.Body.FlushAsync();
            context.Abort();
            return;
        }

        await WriteAsync(context, bytes);
    }

    private (int Status, string Body, string Type, Oddity? Oddity) Decide(
        HttpContext context, string program, Dictionary<string, string> fields, TimeSpan at)
    {
        const string json = "application/json";
        var key = fields.GetValueOrDefault("api_key", "");
        if ((context.Request.QueryString.Value?.Length ?? 0) > LongestAddress)
        {
            return (StatusCodes.Status414UriTooLong, Answers.Html, "text/html", null);
        }

        if (fields.ContainsKey("api_key") && (key.Length == 0 || Keys?.Contains(key) == false))
        {
            return (StatusCodes.Status400BadRequest, Answers.UnknownKey(key), json, null);
        }

        if (LimitsRates && limits.Exceeded(key, at) is { } count)
        {
            return (StatusCodes.Status429TooManyRequests, Answers.RateLimit(key, count), json, null);
        }

        Oddity? oddity = oddities.TryDequeue(out var next) ? next : null;
        var (body, type) = utilities.Answer(program, fields) ?? ("", "text/plain");
        if (type == "text/plain")
        {
            return (StatusCodes.Status404NotFound, Answers.Html, "text/html", null);
        }

        var isJson = program == "esearch.fcgi";
        return oddity switch
        {
            Oddity.TooManyRequests => (StatusCodes.Status429TooManyRequests, Answers.RateLimit(key, 11), json, oddity),
            Oddity.TooManyRequestsWith200 => (StatusCodes.Status200OK, Answers.RateLimit(key, 11), json, oddity),
            Oddity.Html => (StatusCodes.Status200OK, Answers.Html, "text/html", oddity),
            Oddity.Error when isJson => (StatusCodes.Status200OK, Answers.SearchError("Search Backend failed: made-up outage"), type, oddity),
            Oddity.Error => (StatusCodes.Status200OK, Answers.FetchError("Unable to obtain query #1"), type, oddity),
            Oddity.Empty => (StatusCodes.Status200OK, "", type, oddity),
            Oddity.Truncated => (StatusCodes.Status200OK, body[..(body.Length / 2)], type, oddity),
            Oddity.ServerError => (StatusCodes.Status500InternalServerError, "", type, oddity),
            Oddity.BadGateway => (StatusCodes.Status502BadGateway, Answers.Html, "text/html", oddity),
            Oddity.Redirect => (StatusCodes.Status307TemporaryRedirect, "", type, oddity),
            _ => (StatusCodes.Status200OK, body, type, oddity),
        };
    }

    private static async Task WriteAsync(HttpContext context, byte[] bytes)
    {
        if (!context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
            return;
        }

        context.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await gzip.WriteAsync(bytes, context.RequestAborted);
    }
}
