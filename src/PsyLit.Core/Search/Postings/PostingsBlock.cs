namespace PsyLit.Core.Search.Postings;

/// <summary>Where some articles of a long list end.</summary>
/// <param name="Last">The last of them.</param>
/// <param name="Data">Bytes of the list up to there.</param>
/// <param name="Positions">Bytes of the positions up to there.</param>
internal readonly record struct PostingsBlock(int Last, int Data, int Positions)
{
    /// <summary>Reads the header of a list.</summary>
    public static PostingsBlock[] ReadAll(byte[] bytes, int from, int to)
    {
        var blocks = new List<PostingsBlock>();
        var before = new PostingsBlock(-1, 0, 0);
        while (from < to)
        {
            before = new PostingsBlock(
                before.Last + (int)PackedNumber.Read(bytes, ref from),
                before.Data + (int)PackedNumber.Read(bytes, ref from),
                before.Positions + (int)PackedNumber.Read(bytes, ref from));
            blocks.Add(before);
        }

        return [.. blocks];
    }
}
