using CsCheck;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Tests.RoundTrips;

/// <summary>Writing records and reading them back.</summary>
internal static class RoundTrip
{
    /// <summary>
    /// Holds when files of one to three such records are recognised as the writer's format and read as the same records, without a problem;
    /// the remark that tells how the columns of a table were read is none.
    /// </summary>
    public static void Holds(ICitationWriter writer, Gen<CitationRecord> records, int files = 1_000) =>
        records.Array[1, 3].Sample(written => Check(writer, written), iter: files, threads: 1);

    private static void Check(ICitationWriter writer, CitationRecord[] written)
    {
        using var stream = new MemoryStream();
        writer.Write(stream, written);
        stream.Position = 0;

        var file = CitationFile.Open(stream);
        var items = file.Items.ToList();
        if (writer.Name == "csv")
        {
            Assert.EndsWith("; kept as they are: none.", items[0].Problem?.Why, StringComparison.Ordinal);
            items.RemoveAt(0);
        }

        Assert.Equal(writer.Name, file.Format?.Name);
        Assert.Empty(items.Select(item => item.Problem).OfType<FormatProblem>());
        Assert.Equal(written.Select(RecordView.Of), items.Select(item => RecordView.Of(item.Record! with { Line = 0 })));
    }
}
