namespace PsyLit.Core.Imports.Batches;

/// <summary>How many records to write in one transaction.</summary>
/// <remarks>
/// The more, the cheaper each: the search index sorts the words of a transaction in memory and writes them at its end. But whoever wants to post
/// a comment waits for the transaction, so that one may take about a second, whatever the machine and however much there is to merge.
/// </remarks>
/// <param name="most">However quick the machine.</param>
internal sealed class BatchSize(int most)
{
    private const int First = 500;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1.2);

    /// <summary>How many records the next batch may have.</summary>
    public int Records { get; private set; } = Math.Min(First, most);

    /// <summary>Takes note of what a batch took.</summary>
    public void Learn(int records, TimeSpan took)
    {
        if (took > Longest)
        {
            Records = Math.Max(Math.Min(First, most), Records / 2);
        }
        else if (records >= Records / 2 && took < Longest / 2)
        {
            Records = Math.Min(most, Records * 2);
        }
    }
}
