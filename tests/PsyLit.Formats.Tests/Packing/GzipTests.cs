using System.IO.Compression;
using System.Text;

namespace PsyLit.Formats.Tests.Packing;

/// <summary>Gzipped files, whole and broken, through <see cref="CitationFile.Open"/>.</summary>
public sealed class GzipTests
{
    [Fact]
    public void A_gzipped_file_is_read_as_if_it_were_not_packed()
    {
        var bytes = Ris(300);

        Assert.Equal(Read(bytes), Read(Pack(bytes)));
        Assert.Equal(300, Read(Pack(bytes)).Count);
    }

    [Fact]
    public void Packed_files_put_behind_one_another_are_one_file() =>
        Assert.Equal(6, Read([.. Pack(Ris(3)), .. Pack(Ris(3))]).Count);

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void A_gzipped_file_that_breaks_off_gives_its_good_records_and_the_line_where_it_ends(double part)
    {
        var packed = Pack(Ris(3_000));

        var items = Items(packed[..(int)(packed.Length * part)]);

        var broken = Assert.Single(items, item => item.Problem?.Why == FormatMessages.PackedFileBroken).Problem!;
        Assert.True(broken.RecordLost);
        Assert.InRange(broken.Line, 4_000, 12_000);
        Assert.InRange(items.Count(item => item.Record is not null), 1_000, 2_999);
    }

    [Fact]
    public void A_gzipped_file_with_damaged_bytes_gives_the_records_before_them()
    {
        var packed = Pack(Ris(3_000));
        packed.AsSpan(packed.Length / 2, 64).Fill(0xFF);

        var items = Items(packed);

        Assert.Equal(FormatMessages.PackedFileBroken, items[^1].Problem!.Why);
        Assert.Equal("Title 1", items[0].Record!.Title);
    }

    [Fact]
    public void A_gzipped_file_of_nothing_is_empty_and_one_without_content_is_broken()
    {
        Assert.Equal(FormatMessages.EmptyFile, Assert.Single(Items(Pack([]))).Problem!.Why);
        Assert.Equal(FormatMessages.PackedFileBroken, Assert.Single(Items(Pack(Ris(1))[..12])).Problem!.Why);
    }

    [Fact]
    public void A_small_file_that_unpacks_to_a_large_one_is_stopped_at_the_limit_and_never_in_memory()
    {
        var bomb = Pack(new byte[50_000_000]);
        Assert.InRange(bomb.Length, 1, 100_000);
        using var stream = new MemoryStream(bomb);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<FileTooLargeException>(() => CitationFile.Open(stream, FormatDetector.Named("ris"), byteLimit: 10_000_000).Items.Count());

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5_000_000);
    }

    [Fact]
    public void The_limit_counts_the_packed_bytes_as_well()
    {
        using var stream = new MemoryStream(Ris(100));

        Assert.Throws<FileTooLargeException>(() => CitationFile.Open(stream, byteLimit: 1_000).Items.Count());
    }

    private static byte[] Ris(int records) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, records).Select(i => $"TY  - JOUR\nTI  - Title {i}\nAU  - Name{i * 7919}, A\nER  - \n")));

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static List<string?> Read(byte[] bytes) => [.. Items(bytes).Select(item => item.Record?.Title)];

    private static List<ReadItem> Items(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. CitationFile.Open(stream).Items];
    }
}
