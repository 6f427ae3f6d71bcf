using System.Threading.RateLimiting;

namespace PsyLit.Web.Security;

/// <summary>Counts posts for <see cref="PostingLimits"/>, as long as the site lives.</summary>
/// <remarks>
/// The framework's own middleware makes a limiter that nobody disposes of: its timer, and with it the whole site, stay for the life of the process.
/// One site does not notice. The tests start hundreds in one process, at 10 MB each.
/// </remarks>
internal sealed class PostingLimiter : IDisposable, IAsyncDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(PostingLimits.PartitionOf, StringComparer.Ordinal);

    /// <summary>Asks for one post; the lease says whether there is one left.</summary>
    public RateLimitLease Acquire(HttpContext context) => limiter.AttemptAcquire(context);

    public void Dispose() => limiter.Dispose();

    public ValueTask DisposeAsync() => limiter.DisposeAsync();
}
