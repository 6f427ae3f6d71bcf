using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace PsyLit.Core.PubMed.Requests;

/// <summary>Keeps the whole process within NLM's limits: 3 requests a second from an address, 10 with an API key, per key.</summary>
/// <remarks>
/// Evenly spaced instead of a bucket that lets a burst through: a bucket of three that fills at three a second lets six out within one
/// second, and NLM counts in every second, not from the first one.
/// </remarks>
public sealed class PubMedPace(IOptions<PubMedOptions> options, TimeProvider clock)
{
    private const double WithoutKey = 3;
    private const double WithKey = 10;

    // Requests sent with even spaces arrive with uneven ones.
    private const double Margin = 1.05;

    private readonly ConcurrentDictionary<string, Line> lines = new(StringComparer.Ordinal);

    /// <summary>Waits for the caller's turn; who comes first is served first.</summary>
    public async Task WaitAsync(PubMedCaller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var perSecond = options.Value.RequestsPerSecond ?? (caller.ApiKey is null ? WithoutKey : WithKey);
        var pause = lines.GetOrAdd(NameOf(caller), _ => new Line()).Reserve(clock.GetUtcNow(), TimeSpan.FromSeconds(Margin / perSecond));

        // Timers count in milliseconds, and end up to one early.
        var milliseconds = Math.Floor(pause.TotalMilliseconds);
        if (milliseconds > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(milliseconds + 1), clock, cancellationToken);
        }
    }

    // The keys themselves are not kept longer than a request.
    private static string NameOf(PubMedCaller caller) =>
        caller.ApiKey is null ? "" : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(caller.ApiKey)));

    private sealed class Line
    {
        private readonly Lock turn = new();
        private DateTimeOffset next = DateTimeOffset.MinValue;

        public TimeSpan Reserve(DateTimeOffset now, TimeSpan space)
        {
            lock (turn)
            {
                var mine = next > now ? next : now;
                next = mine + space;
                return mine - now;
            }
        }
    }
}
