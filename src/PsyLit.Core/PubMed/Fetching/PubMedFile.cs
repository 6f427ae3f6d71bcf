namespace PsyLit.Core.PubMed.Fetching;

/// <summary>Writes fetched records as one PubMed XML file, batch after batch.</summary>
internal sealed class PubMedFile(Stream stream)
{
    public int Records { get; private set; }

    public async Task BeginAsync(CancellationToken cancellationToken) =>
        await stream.WriteAsync("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PubmedArticleSet>"u8.ToArray(), cancellationToken);

    public async Task AddAsync(PubMedBatch batch, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(batch.Xml, cancellationToken);
        Records += batch.Records;
    }

    public async Task EndAsync()
    {
        await stream.WriteAsync("\n</PubmedArticleSet>\n"u8.ToArray(), CancellationToken.None);
        await stream.FlushAsync(CancellationToken.None);
    }
}
