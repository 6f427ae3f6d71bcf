namespace PsyLit.Core.Concepts.Previews;

/// <summary>A preview being computed, or done.</summary>
public sealed class RunningPreview : IProgress<PreviewProgress>, IDisposable
{
    private readonly CancellationTokenSource stop = new();

    internal RunningPreview(string content, ConceptMatcher before, Func<RunningPreview, CancellationToken, Task<PreviewResult>> run)
    {
        (Content, Before) = (content, before);
        var token = stop.Token;
        Result = Task.Run(() => run(this, token), token);
    }

    /// <summary>Done when the preview is; failed when it could not be computed, cancelled when a newer one took its place.</summary>
    public Task<PreviewResult> Result { get; }

    /// <summary>How far it is; null before it is known how much there is to do.</summary>
    public PreviewProgress? Progress { get; private set; }

    internal string Content { get; }

    internal ConceptMatcher Before { get; }

    /// <inheritdoc />
    public void Report(PreviewProgress value) => Progress = value;

    /// <summary>Waits for the result, but not longer than somebody looks at an empty page.</summary>
    /// <returns>Null when it is not there by then.</returns>
    public async Task<PreviewResult?> WaitAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        await Task.WhenAny(Result, Task.Delay(most, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        return Result.IsCompleted ? await Result : null;
    }

    /// <summary>Ends it when it is not done.</summary>
    public void Dispose()
    {
        // Only cancelled: disposed under a running task, its token would throw there.
        stop.Cancel();
    }

    internal bool IsOf(string content, ConceptMatcher before) =>
        ReferenceEquals(before, Before) && string.Equals(content, Content, StringComparison.Ordinal) && !Result.IsFaulted && !Result.IsCanceled;
}
