using System.Threading.Channels;
using PsyLit.Formats;

namespace PsyLit.Core.Imports.Reading;

/// <summary>Reads a file on a thread of its own, prepares its items on others, and stays a little ahead of the writing.</summary>
internal sealed class FileReading : IAsyncDisposable
{
    // Read and handed over together. Batches are put together of what has been read by then: small ones while the writing waits, large ones when it
    // is behind.
    private const int LargestPortion = 250;

    // What waits is what the garbage collector has to look at again and again: twice as many made no import faster, but 140 MB larger.
    private const int PortionsAhead = 4;

    private readonly ImportLimits limits;
    private readonly Func<IEnumerable<ReadItem>> open;
    private readonly CancellationTokenSource stopping = new();
    private readonly List<PreparedPortion> given = [];
    private readonly string? format;
    private CitationFile? citations;
    private Channel<Task<PreparedPortion>>? portions;
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
    public async Task StartAsync()
    {
        var items = await Task.Run(open);
        portions = Channel.CreateBounded<Task<PreparedPortion>>(new BoundedChannelOptions(PortionsAhead) { SingleReader = true, SingleWriter = true });
        reading = Task.Run(() => ReadAsync(items, portions.Writer));
    }

    /// <summary>The items that come next, as many as have been read; waits for the first. The sources of those given before are gone.</summary>
    /// <param name="most">How many at most; more than <see cref="ImportLimits.BatchRecords"/> are never given.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Null at the end of the file.</returns>
    /// <exception cref="IOException">The file cannot be read on.</exception>
    public async Task<IReadOnlyList<PreparedItem>?> NextAsync(int most, CancellationToken cancellationToken)
    {
        LetGo();
        var reader = (portions ?? throw new InvalidOperationException("The reading has not been started.")).Reader;
        if (!await reader.WaitToReadAsync(cancellationToken))
        {
            return null;
        }

        var batch = new List<PreparedItem>();
        most = Math.Min(most, limits.BatchRecords);
        while ((batch.Count == 0 || batch.Count + PortionSize <= most) && reader.TryRead(out var portion))
        {
            var prepared = await portion;
            given.Add(prepared);
            batch.AddRange(prepared.Items);
        }

        return batch;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        if (reading is not null)
        {
            await reading;
        }

        LetGo();
        stopping.Dispose();
    }

    // The sources of what was given last.
    private void LetGo()
    {
        given.ForEach(portion => portion.Dispose());
        given.Clear();
    }

    private int PortionSize => Math.Min(LargestPortion, limits.BatchRecords);

    private async Task ReadAsync(IEnumerable<ReadItem> items, ChannelWriter<Task<PreparedPortion>> writer)
    {
        try
        {
            foreach (var portion in items.Chunk(PortionSize))
            {
                await writer.WriteAsync(Task.Run(() => PreparedPortion.Of(portion, limits)), stopping.Token);
            }

            writer.Complete();
        }
        catch (Exception exception)
        {
            // Whatever went wrong is thrown again where the items are taken out.
            writer.Complete(exception);
        }
    }
}
