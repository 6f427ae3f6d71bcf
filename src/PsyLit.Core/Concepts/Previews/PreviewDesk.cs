using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Concepts.Versions;

namespace PsyLit.Core.Concepts.Previews;

/// <summary>Computes previews in the background, one for each curator, and keeps the last until another draft or another version makes it old.</summary>
public sealed class PreviewDesk(IServiceScopeFactory scopes, CurrentMatcher current) : IDisposable
{
    private readonly ConcurrentDictionary<long, RunningPreview> running = new();

    /// <summary>The preview of a draft as it is now, begun when there is none.</summary>
    public RunningPreview Of(VocabularyDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var before = current.Matcher;
        lock (running)
        {
            if (running.TryGetValue(draft.AccountId, out var known))
            {
                if (known.IsOf(draft.Content, before))
                    return known;
                known.Dispose();
            }

            return running[draft.AccountId] = new RunningPreview(draft.Content, before, Run);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var preview in running.Values)
            preview.Dispose();
    }

    private async Task<PreviewResult> Run(RunningPreview preview, CancellationToken cancellationToken)
    {
        var after = new ConceptMatcher(await VocabularyInForce.ReadAsync(preview.Content, cancellationToken));
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VocabularyPreview>().RunAsync(preview.Before, after, preview, cancellationToken);
    }
}
