using System.Threading.Channels;
using PsyLit.Formats;

namespace PsyLit.Core.Imports.Batches;

/// <summary>Reads a file on a thread of its own, some batches ahead of the writing.</summary>
internal sealed class FileReading : IAsyncDisposable
{
    // Enough that neither side waits for the other, few enough that a large file is never in memory.
    private const int BatchesAhead = 3;

    private readonly ImportLimits limits;
    private readonly Func<IEnumerable<ReadItem>> open;
    private readonly CancellationTokenSource stopping = new();
    private readonly string? format;
    private CitationFile? citations;
    private Task? reading;

    public FileReading(Func<CitationFile> open, ImportLimits limits)
    {
        this.limits = limits;
        this.open = () => (citations = open()).Items;
    }

    public FileReading(IEnumerable<ReadItem> items, string? format, ImportLimits limits)
    {
        this.limits = limits;
        this.format = format;
        open = () => items;
    }

    /// <summary>The format's short name; null when nothing recognised the file.</summary>
    public string? Format => format ?? citations?.FormatName;

    /// <summary>The encoding and why; complete when the file has been read to its end.</summary>
    public string? Encoding => citations is null ? null : string.IsNullOrEmpty(citations.EncodingBasis)
        ? citations.Encoding
        : $"{citations.Encoding}: {citations.EncodingBasis}";

    /// <summary>Finds the format and begins to read.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<ChannelReader<IReadOnlyList<PreparedItem>>> StartAsync()
    {
        var items = await Task.Run(open);
        var batches = Channel.CreateBounded<IReadOnlyList<PreparedItem>>(
            new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        reading = Task.Run(() => ReadAsync(items, batches.Writer));
        return batches.Reader;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        if (reading is not null)
        {
            await reading;
        }

        stopping.Dispose();
    }

    private async Task ReadAsync(IEnumerable<ReadItem> items, ChannelWriter<IReadOnlyList<PreparedItem>> writer)
    {
        try
        {
            foreach (var batch in items.Select(item => PreparedItem.Of(item, limits)).Chunk(limits.BatchRecords))
            {
                await writer.WriteAsync(batch, stopping.Token);
            }

            writer.Complete();
        }
        catch (Exception exception)
        {
            // Whatever went wrong is thrown again where the batches are taken out.
            writer.Complete(exception);
        }
    }
}
