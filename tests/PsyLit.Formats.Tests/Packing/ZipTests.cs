using System.IO.Compression;
using System.Text;

namespace PsyLit.Formats.Tests.Packing;

/// <summary>Zip files, whole, broken and hostile, through <see cref="CitationFile.Open(Stream, ICitationFormat?, Encoding?, long)"/>.</summary>
public sealed class ZipTests
{
    private const string Ris = "TY  - JOUR\nTI  - One of RIS\nAU  - Nobody, A\nER  - \n";
    private const string Nbib = "PMID- 90000001\nTI  - One of PubMed\nFAU - Nobody, Anna\n";

    [Fact]
    public void Each_file_of_an_archive_is_read_in_its_own_format_and_says_where_it_stood()
    {
        var file = CitationFile.Open(Zip(("a.ris", Ris), ("folder/b.nbib", Nbib)));
        var items = file.Items.ToList();

        Assert.Equal("zip", file.FormatName);
        Assert.Equal(
            [("One of RIS", "a.ris"), ("One of PubMed", "folder/b.nbib")],
            items.Where(item => item.Record is not null).Select(item => (item.Record!.Title!, item.Part!)));
        Assert.Contains(items, item => item.Part == "a.ris" && item.Problem?.Why == FormatMessages.ArchiveFileReadAs("RIS", "utf-8"));
    }

    [Fact]
    public void A_stream_that_only_goes_forward_will_do()
    {
        using var forward = new DeflateStream(Deflated(Zip(("a.ris", Ris)).ToArray()), CompressionMode.Decompress);

        Assert.Equal("One of RIS", Assert.Single(CitationFile.Open(forward).Items, item => item.Record is not null).Record!.Title);
    }

    [Fact]
    public void Gzipped_files_within_are_unpacked_and_archives_within_are_named_and_left_out()
    {
        var items = CitationFile.Open(ZipOf(("a.ris.gz", Gzip(Ris)), ("b.zip", Zip(("c.ris", Ris)).ToArray()))).Items.ToList();

        Assert.Single(items, item => item.Record is not null && item.Part == "a.ris.gz");
        Assert.Equal(FormatMessages.ArchiveWithin, Assert.Single(items, item => item.Part == "b.zip").Problem!.Why);
    }

    [Fact]
    public void Files_of_other_kinds_are_worth_a_word_but_no_lost_record_and_what_a_mac_adds_not_even_that()
    {
        var items = CitationFile.Open(Zip(("a.ris", Ris), ("LICENCE", "Do what you like."), ("__MACOSX/._a.ris", "x"), (".DS_Store", "x"))).Items.ToList();

        var remark = Assert.Single(items, item => item.Part == "LICENCE").Problem!;
        Assert.Equal((FormatMessages.NothingRecognised, false), (remark.Why, remark.RecordLost));
        Assert.DoesNotContain(items, item => item.Part!.StartsWith('.') || item.Part.StartsWith("__", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_climb_out_of_the_archive_are_only_names()
    {
        var outside = Path.Combine(Path.GetTempPath(), "psylit-slip.ris");
        File.Delete(outside);

        var items = CitationFile.Open(Zip(("../../../../../../../../tmp/psylit-slip.ris", Ris), ("/etc/psylit-slip.ris", Ris))).Items.ToList();

        Assert.Equal(2, items.Count(item => item.Record is not null));
        Assert.False(File.Exists(outside));
    }

    [Fact]
    public void A_bomb_ends_at_the_limit_of_what_all_files_may_unpack_to()
    {
        var million = "TY  - JOUR\nTI  - x\nN1  - " + new string('x', 1_000_000) + "\nER  - \n";
        using var bomb = Zip([.. Enumerable.Range(0, 50).Select(number => ($"{number}.ris", million))]);
        Assert.True(bomb.Length < 100_000);

        Assert.Throws<FileTooLargeException>(() => CitationFile.Open(bomb, byteLimit: 5_000_000).Items.Count());
    }

    [Fact]
    public void A_bomb_of_gzipped_files_within_ends_there_too()
    {
        var packed = Gzip("TY  - JOUR\nTI  - x\nN1  - " + new string('x', 1_000_000) + "\nER  - \n");
        using var bomb = ZipOf([.. Enumerable.Range(0, 50).Select(number => ($"{number}.ris.gz", packed))]);

        Assert.Throws<FileTooLargeException>(() => CitationFile.Open(bomb, byteLimit: 5_000_000).Items.Count());
    }

    [Fact]
    public void A_truncated_archive_is_a_problem()
    {
        var whole = Zip(("a.ris", Ris)).ToArray();
        using var broken = new MemoryStream(whole[..(whole.Length / 2)]);

        var problem = Assert.Single(CitationFile.Open(broken).Items).Problem!;

        Assert.Equal((FormatMessages.ArchiveBroken, true), (problem.Why, problem.RecordLost));
    }

    [Fact]
    public void An_archive_whose_list_of_files_is_damaged_is_a_problem()
    {
        var whole = Zip(("a.ris", Ris)).ToArray();
        // APPNOTE 4.3.12: the mark before the only entry of the list.
        whole.AsSpan(whole.AsSpan().LastIndexOf("PK\u0001\u0002"u8), 4).Clear();
        using var broken = new MemoryStream(whole);

        var problem = Assert.Single(CitationFile.Open(broken).Items).Problem!;

        Assert.Equal((FormatMessages.ArchiveBroken, true), (problem.Why, problem.RecordLost));
    }

    [Fact]
    public void A_damaged_file_within_costs_itself_and_the_others_arrive()
    {
        var whole = Zip(("a.ris", string.Concat(Enumerable.Range(0, 500).Select(number => Ris.Replace("One", $"{number * 7919}", StringComparison.Ordinal)))), ("b.nbib", Nbib)).ToArray();
        // Behind the first local header: within the packed bytes of the first file.
        whole.AsSpan(200, 400).Fill(0xFF);
        using var broken = new MemoryStream(whole);

        var items = CitationFile.Open(broken).Items.ToList();

        Assert.Contains(items, item => item.Record?.Title == "One of PubMed");
        Assert.Contains(items, item => item.Part == "a.ris" && item.Problem is { RecordLost: true });
    }

    [Fact]
    public void An_archive_without_files_says_so()
    {
        var problem = Assert.Single(CitationFile.Open(Zip()).Items).Problem!;

        Assert.Equal(FormatMessages.ArchiveEmpty, problem.Why);
    }

    private static MemoryStream Zip(params (string Name, string Text)[] files) =>
        ZipOf([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    private static MemoryStream ZipOf(params (string Name, byte[] Bytes)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        stream.Position = 0;
        return stream;
    }

    private static byte[] Gzip(string text)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return stream.ToArray();
    }

    private static MemoryStream Deflated(byte[] bytes)
    {
        var stream = new MemoryStream();
        using (var deflate = new DeflateStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        stream.Position = 0;
        return stream;
    }
}
