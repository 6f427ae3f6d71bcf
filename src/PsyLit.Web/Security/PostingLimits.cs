using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PsyLit.Core.Accounts;

namespace PsyLit.Web.Security;

/// <summary>Slows down who posts faster than a person: page models name one of the limits in <c>[EnableRateLimiting]</c>.</summary>
/// <remarks>Reading is never limited. A refused request is answered 429 with <c>Retry-After</c>; the error page says it in words.</remarks>
public static class PostingLimits
{
    public const string LogIn = "log-in";

    public const string Register = "register";

    public const string Post = "post";

    public const string Choose = "choose";

    public const string Preview = "preview";

    public const string Draft = "draft";

    // A sliding window of six parts: the limit frees itself step by step instead of all at once.
    private const int Segments = 6;

    public static IServiceCollection AddPostingLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<PostingLimitOptions>(configuration.GetSection("Limits"));
        services.AddSingleton<PostingLimiter>();
        return services;
    }

    /// <summary>Answers 429 to posts over their limit; after routing, which says what limit an endpoint names.</summary>
    public static IApplicationBuilder UsePostingLimits(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is { PolicyName: not null })
        {
            using var lease = context.RequestServices.GetRequiredService<PostingLimiter>().Acquire(context);
            if (!lease.IsAcquired)
            {
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                TellWhenToRetry(context, lease);
                return;
            }
        }

        await next(context);
    });

    /// <summary>What a request is counted with: those of one limit by one account or address.</summary>
    internal static RateLimitPartition<string> PartitionOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName switch
        {
            LogIn => Partition(context, LogIn, options => options.LogIn, Address(context)),
            Register => Partition(context, Register, options => options.Register, Address(context)),
            Choose => Partition(context, Choose, options => options.Choose, AccountOrAddress(context)),
            Preview => Partition(context, Preview, options => options.Preview, AccountOrAddress(context)),
            Draft => Partition(context, Draft, options => options.Draft, AccountOrAddress(context)),
            Post when IsNew(context) =>
                Partition(context, Post + " new", options => Math.Min(options.NewPost, options.Post), AccountOrAddress(context), options => options.NewWindow),
            Post => Partition(context, Post, options => options.Post, AccountOrAddress(context)),
            var unknown => throw new InvalidOperationException($"There is no limit \"{unknown}\"."),
        };

    private static RateLimitPartition<string> Partition(
        HttpContext context, string policy, Func<PostingLimitOptions, int> limit, string who, Func<PostingLimitOptions, TimeSpan>? window = null)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method))
            return RateLimitPartition.GetNoLimiter("reading");

        var options = context.RequestServices.GetRequiredService<IOptions<PostingLimitOptions>>().Value;
        return RateLimitPartition.GetSlidingWindowLimiter($"{policy} {who}", _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = limit(options),
            Window = window?.Invoke(options) ?? options.Window,
            SegmentsPerWindow = Segments,
        });
    }

    private static void TellWhenToRetry(HttpContext context, RateLimitLease lease)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<PostingLimitOptions>>().Value;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : options.Window / Segments;
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsNew(HttpContext context)
    {
        if (AccountClaims.JoinedAt(context.User) is not { } joined || Role.AtLeast(Role.Curator).Append(Role.Moderator).Any(context.User.IsInRole))
            return false;
        var options = context.RequestServices.GetRequiredService<IOptions<PostingLimitOptions>>().Value;
        return context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() - joined < options.NewFor;
    }

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "local";

    private static string AccountOrAddress(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? $"account {id}" : Address(context);
}
