using System.Text;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Tests.Decoding;

/// <summary>Real bytes through <see cref="CitationFile.Open"/>, with a format that gives back the lines as titles.</summary>
public sealed class DecodingTests
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("windows-1252", false)]
    public void Text_arrives_whole_in_every_encoding(string name, bool withMark)
    {
        var encoding = name == "windows-1252" ? Windows1252 : Encoding.GetEncoding(name);
        const string text = "TI  - Überdosis in Ærøskøbing\nAU  - Müller, Zoë\n";
        byte[] bytes = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        var file = Open(bytes);

        Assert.Equal(name, file.Encoding);
        Assert.Equal(["TI  - Überdosis in Ærøskøbing", "AU  - Müller, Zoë"], Lines(file));
        Assert.NotEmpty(file.EncodingBasis);
    }

    [Fact]
    public void Greek_with_a_byte_order_mark_arrives_whole() =>
        Assert.Equal(["ψυχεδελικά"], Lines(Open([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("ψυχεδελικά")])));

    [Fact]
    public void The_encoding_of_an_xml_declaration_is_used()
    {
        var greek = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-7")!;

        var file = Open(greek.GetBytes("<?xml version=\"1.0\" encoding='ISO-8859-7'?>\n<t>ψυχή</t>"));

        Assert.Equal("iso-8859-7", file.Encoding);
        Assert.Equal("<t>ψυχή</t>", Lines(file)[1]);
    }

    [Theory]
    [InlineData("Cp1253", "windows-1253")]
    [InlineData("ISO8859_7", "iso-8859-7")]
    public void The_encoding_that_jabref_notes_is_used_where_the_bytes_are_not_utf8(string noted, string name)
    {
        var greek = CodePagesEncodingProvider.Instance.GetEncoding(name)!;

        var file = Open(greek.GetBytes($"% This file was created with JabRef 2.10.\n% Encoding: {noted}\n@misc{{k, title = {{ψυχή}}}}"));

        Assert.Equal(name, file.Encoding);
        Assert.Contains("ψυχή", Lines(file)[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_of_jabref_that_the_bytes_contradict_is_ignored()
    {
        Assert.Equal("utf-8", Open(Encoding.UTF8.GetBytes("% Encoding: ISO8859_7\n@misc{k, title = {ψυχή}}")).Encoding);
        Assert.Equal("windows-1252", Open(Windows1252.GetBytes("% Encoding: UTF-8\n@misc{k, title = {Müller}}")).Encoding);
    }

    [Theory]
    [InlineData("no-such-encoding")]
    [InlineData("UTF-16")]
    public void A_declaration_that_cannot_be_true_is_ignored(string declared)
    {
        var file = Open(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"{declared}\"?>\n<t>ψυχή</t>"));

        Assert.Equal("utf-8", file.Encoding);
        Assert.Equal("<t>ψυχή</t>", Lines(file)[1]);
    }

    [Fact]
    public void A_named_encoding_is_not_questioned()
    {
        var greek = CodePagesEncodingProvider.Instance.GetEncoding(1253)!;
        using var stream = new MemoryStream(greek.GetBytes("ψυχή"));

        var file = CitationFile.Open(stream, new LinesFormat(), greek);

        Assert.Equal(["ψυχή"], Lines(file));
    }

    [Fact]
    public void An_invalid_byte_far_into_a_utf8_file_is_read_as_windows_1252_and_reported_with_its_line()
    {
        var before = string.Concat(Enumerable.Repeat("Größe und Gestalt\r\n", 10_000));
        byte[] bytes = [.. Encoding.UTF8.GetBytes(before), .. Windows1252.GetBytes("Müller\r\n"), .. Encoding.UTF8.GetBytes("Zoë\r\n")];

        var items = Open(bytes).Items.ToList();

        var problem = Assert.Single(items, item => item.Problem is not null).Problem!;
        Assert.Equal(new FormatProblem(10_001, "0xFC: ü", FormatMessages.BytesReadAsWindows1252), problem);
        Assert.Equal(["Größe und Gestalt", "Müller", "Zoë"], items.Where(item => item.Record is not null).Select(item => item.Record!.Title).Distinct());
    }

    [Fact]
    public void Many_invalid_bytes_are_counted_and_not_listed_for_ever()
    {
        var good = string.Concat(Enumerable.Repeat("é\n", 40_000));
        byte[] bytes = [.. Encoding.UTF8.GetBytes(good), .. Windows1252.GetBytes(string.Concat(Enumerable.Repeat("é\n", 1_000)))];

        var problems = Open(bytes).Items.Where(item => item.Problem is not null).Select(item => item.Problem!).ToList();

        Assert.Equal(21, problems.Count);
        Assert.Equal(FormatMessages.MoreLinesWithUnreadableBytes(980), problems[^1].Why);
    }

    [Fact]
    public void A_character_cut_off_at_the_end_is_reported()
    {
        var utf8 = Open([.. Encoding.UTF8.GetBytes("ë Zoë")[..^1]]).Items.ToList();
        var utf16 = Open([0xFF, 0xFE, 0x41, 0x00, 0x42]).Items.ToList();

        Assert.Equal("ë ZoÃ", utf8[0].Record!.Title);
        Assert.Equal(FormatMessages.BytesReadAsWindows1252, utf8[1].Problem!.Why);
        Assert.Equal("A\uFFFD", utf16[0].Record!.Title);
        Assert.Equal(FormatMessages.BytesWithoutMeaning, utf16[1].Problem!.Why);
    }

    [Fact]
    public void A_multi_byte_character_across_two_reads_stays_whole()
    {
        var text = string.Concat(Enumerable.Repeat("αβγ\U0001F9E0δ\n", 30_000));
        using var stream = new TricklingStream(Encoding.UTF8.GetBytes(text));

        var lines = Lines(CitationFile.Open(stream, new LinesFormat()));

        Assert.Equal(30_000, lines.Count);
        Assert.Equal("αβγ\U0001F9E0δ", Assert.Single(lines.Distinct()));
    }

    [Fact]
    public void Control_characters_do_not_reach_the_readers() =>
        Assert.Equal(["a\tb c", "de"], Lines(Open(Encoding.UTF8.GetBytes("\0a\tb\u0002c\r\n\uFEFFd\0e"))));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n \n")]
    [InlineData("\0\0\0\0")]
    public void An_empty_file_is_one_problem(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        var item = Assert.Single(CitationFile.Open(stream).Items);

        Assert.Equal(new FormatProblem(0, "", FormatMessages.EmptyFile, true), item.Problem);
    }

    [Fact]
    public void The_stream_stays_open()
    {
        using var stream = new MemoryStream("x\n"u8.ToArray());

        _ = CitationFile.Open(stream, new LinesFormat()).Items.Count();

        Assert.True(stream.CanRead);
    }

    private static CitationFile Open(byte[] bytes) => CitationFile.Open(new TricklingStream(bytes), new LinesFormat());

    private static List<string> Lines(CitationFile file) => [.. file.Items.Where(item => item.Record is not null).Select(item => item.Record!.Title!)];

    private sealed class LinesFormat : ICitationFormat
    {
        public string Name => "lines";

        public string DisplayName => "Lines";

        public IReadOnlyList<string> Extensions => [".txt"];

        public bool Recognises(string head) => true;

        public IEnumerable<ReadItem> Read(TextReader text)
        {
            for (var number = 1; text.ReadLine() is { } line; number++)
            {
                yield return ReadItem.Of(new CitationRecord { Line = number, Title = line });
            }
        }
    }

    /// <summary>Like an upload: cannot seek and gives a few bytes at a time.</summary>
    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1021)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1021));
    }
}
