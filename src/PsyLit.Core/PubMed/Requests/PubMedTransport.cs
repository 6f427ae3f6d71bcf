using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PsyLit.Core.PubMed.Requests;

/// <summary>Sends requests to E-utilities at the pace it allows, and again after a pause when the answer is none.</summary>
/// <remarks>
/// Everything goes in the body of a POST: long queries and lists of ids fit, and the API key stands in no address, so in no log, trace or
/// exception. What the server says about a key is never passed on, because it quotes it.
/// </remarks>
internal sealed class PubMedTransport(HttpClient http, PubMedPace pace, IOptions<PubMedOptions> settings, TimeProvider clock, ILogger logger)
{
    // 200 records with thousands of collaborators each; nothing PubMed has comes near.
    private const int MostBytes = 256 * 1024 * 1024;

    // When there is no network, the fifth try tells no more than the second.
    private const int AttemptsToConnect = 2;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly PubMedOptions options = settings.Value;

    /// <summary>The body of a good answer, or why there is none.</summary>
    public async Task<PubMedAnswer<byte[]>> SendAsync(PubMedRequest request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await pace.WaitAsync(request.Caller, cancellationToken);
            var (body, trouble) = await TryAsync(request, cancellationToken);
            if (trouble is null)
            {
                return new(body, null);
            }

            logger.LogWarning("PubMed, {Program}, try {Attempt} of {Attempts}: {Trouble}", request.Program, attempt, options.Attempts, trouble.What);
            if (trouble.IsFinal || attempt >= Math.Min(options.Attempts, trouble.Attempts))
            {
                return new(null, trouble.Sentence(attempt));
            }

            await Task.Delay(PauseAfter(attempt, trouble.RetryAfter), clock, cancellationToken);
        }
    }

    private async Task<(byte[]? Body, Trouble? Trouble)> TryAsync(PubMedRequest request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(options.BaseAddress, request.Program)) { Content = ContentOf(request) };
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var body = await ReadAsync(response, either.Token);
            var verdict = response.StatusCode == HttpStatusCode.OK ? request.Judge(body) : OfStatus(response.StatusCode, body);
            return verdict.IsGood ? (body, null) : (null, new Trouble(verdict, response.Headers.RetryAfter?.Delta));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new Trouble("nothing in time", times => PubMedSentences.TooSlow(options.Timeout, times)));
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return (null, new Trouble($"no connection ({failure.HttpRequestError})", _ => PubMedSentences.Unreachable) { Attempts = AttemptsToConnect });
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException)
        {
            return (null, new Trouble(new Verdict("an answer that broke off"), null));
        }
    }

    private FormUrlEncodedContent ContentOf(PubMedRequest request)
    {
        List<KeyValuePair<string, string>> fields =
            [.. request.Fields, new("db", "pubmed"), new("tool", options.Tool), new("email", request.Caller.Email)];
        if (request.Caller.ApiKey is { } key)
        {
            fields.Add(new("api_key", key));
        }

        return new FormUrlEncodedContent(fields);
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            if (body.Length + read > MostBytes)
            {
                throw new InvalidDataException("The answer is larger than any set of records.");
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private static Verdict OfStatus(HttpStatusCode status, byte[] body) => (int)status switch
    {
        429 => Verdict.Busy,
        403 => new Verdict("a refusal", PubMedSentences.Forbidden),
        404 or 410 or (>= 300 and < 400) => new Verdict("that there is nothing at this address", PubMedSentences.NotThere),
        400 when AnswerCheck.OfArticles(body).IsGood && body.Length > 0 => Verdict.Good,
        < 500 and not 408 => AnswerCheck.OfError(body) ?? new Verdict($"status {(int)status}", PubMedSentences.Refused($"it answered with status {(int)status}")),
        _ => new Verdict($"status {(int)status}"),
    };

    private TimeSpan PauseAfter(int attempt, TimeSpan? retryAfter)
    {
        // Jitter, so that programs which were refused together do not come back together.
#pragma warning disable CA5394 // Nobody gains by guessing the length of a pause.
        var pause = options.FirstPause * Math.Pow(2, attempt - 1) * (0.5 + Random.Shared.NextDouble());
#pragma warning restore CA5394
        if (retryAfter is { } asked && asked > pause)
        {
            pause = asked;
        }

        return pause < LongestPause ? pause : LongestPause;
    }

    /// <summary>Why a try brought nothing.</summary>
    private sealed record Trouble(string What, Func<int, string> Sentence)
    {
        public Trouble(Verdict verdict, TimeSpan? retryAfter)
            : this(
                verdict.Fault!,
                times => verdict.Refusal ?? (verdict.IsBusy ? PubMedSentences.Busy : PubMedSentences.Unusable(verdict.Fault!, times)))
        {
            RetryAfter = retryAfter;
            IsFinal = verdict.Refusal is not null;
        }

        public TimeSpan? RetryAfter { get; }

        public bool IsFinal { get; }

        public int Attempts { get; init; } = int.MaxValue;
    }
}
