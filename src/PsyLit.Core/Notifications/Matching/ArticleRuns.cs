using PsyLit.Core.Search.Postings;

namespace PsyLit.Core.Notifications.Matching;

/// <summary>Packs the numbers of many records into few bytes: how many are left out, how many follow each other, and so on.</summary>
/// <remarks>All of a million records are 4 bytes; every tenth of them, and no two in a row, about 200 kB.</remarks>
internal static class ArticleRuns
{
    /// <param name="ascending">Numbers, each once, the smallest first.</param>
    public static byte[] Pack(IEnumerable<long> ascending)
    {
        var written = new ByteWriter();
        var (end, first, next) = (0L, 0L, 0L);
        foreach (var number in ascending)
        {
            if (number != next || first == next)
            {
                Write();
                first = number;
            }

            next = number + 1;
        }

        Write();
        return written.Written.ToArray();

        void Write()
        {
            if (first == next)
                return;
            written.WriteNumber(checked((uint)(first - end)));
            written.WriteNumber(checked((uint)(next - first)));
            end = next;
        }
    }

    /// <summary>The numbers again.</summary>
    public static HashSet<long> Unpack(byte[] runs)
    {
        var numbers = new HashSet<long>();
        var reader = new ByteReader(runs);
        var next = 0L;
        while (!reader.IsAtEnd)
        {
            next += reader.ReadNumber();
            for (var left = reader.ReadNumber(); left > 0; left--)
                numbers.Add(next++);
        }

        return numbers;
    }
}
