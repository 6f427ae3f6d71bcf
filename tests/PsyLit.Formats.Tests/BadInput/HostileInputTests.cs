using System.Text;
using CsCheck;
using PsyLit.Formats.TaggedLines;
using PsyLit.Formats.Tests.Fuzzing;

namespace PsyLit.Formats.Tests.BadInput;

/// <summary>Files that nobody meant to write: no reader throws or fills the memory, whatever the bytes.</summary>
public sealed class HostileInputTests
{
    private const int Inputs = 2_000;

    [Fact]
    public void Random_lines_of_known_tags_never_make_a_reader_throw()
    {
        var tags = ("TY  - |ER  - |PMID- |TI  - |AU  - |FAU - |MH  - |PY  - |SP  - |KW  - |DO  - |      |PT |AU |AF |C1 [|UT |ER|<1. >|VN  - |SO  - |XL  - |Title|Source|  |"
            + "RT |A1 |FD |%0 |%A |%8 |%P ").Split('|');
        var tag = Gen.Int[0, tags.Length - 1].Select(i => tags[i]);
        var line = Gen.Select(tag, Gen.OneOf(Gen.String[0, 20], Gen.String["JOUR 2020/;,-*[](). 10.1/x"]), (start, rest) => start + rest);

        Gen.Select(line.Array[0, 40], Gen.Int[0, FormatDetector.Formats.Count]).Sample(
            (lines, format) => ReadAll(Encoding.UTF8.GetBytes(string.Join('\n', lines)), format), iter: Inputs);
    }

    [Fact]
    public void An_overlong_line_is_cut_and_reported()
    {
        var text = "PMID- 90000001\nTI  - Long\nAB  - " + new string('x', LineReader.MaximumLength) + "\n\nPMID- 90000002\nTI  - Next\n";
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes(text));

        var items = CitationFile.Open(stream).Items.ToList();

        Assert.Equal(FormatMessages.LineTooLong, Assert.Single(items, item => item.Problem is not null).Problem!.Why);
        Assert.Equal(["Long", "Next"], items.Where(item => item.Record is not null).Select(item => item.Record!.Title));
    }

    [Fact]
    public void A_record_without_end_is_cut_and_reported()
    {
        var text = "TY  - JOUR\nTI  - Endless\n" + string.Concat(Enumerable.Repeat("N1  - " + new string('x', 994) + "\n", 6_000)) + "ER  - \nTY  - JOUR\nTI  - Next\nER  - \n";
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes(text));

        var items = CitationFile.Open(stream).Items.ToList();

        Assert.Equal(FormatMessages.RecordTooLong, Assert.Single(items, item => item.Problem is not null).Problem!.Why);
        var records = items.Where(item => item.Record is not null).Select(item => item.Record!).ToList();
        Assert.Equal(["Endless", "Next"], records.Select(record => record.Title));
        Assert.InRange(records[0].Notes.Sum(note => note.Length), 1, TaggedLineReader.MaximumRecordLength);
    }

    [Fact]
    public void One_corrupt_record_of_thirteen_thousand_leaves_the_others()
    {
        var record = (int i) => $"TY  - JOUR\nTI  - Title {i}\nAU  - Name{i}, A\nER  - \n";
        var text = string.Concat(Enumerable.Range(0, 6_500).Select(record)) + "\0\0TY\u0001  JO\u001FUR -- \u0007\nTI  \nER\n" + string.Concat(Enumerable.Range(6_500, 6_500).Select(record));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        Assert.Equal(13_000, CitationFile.Open(stream).Items.Count(item => item.Record?.Title is not null));
    }

    private static void ReadAll(byte[] bytes, int format) =>
        Assert.Null(FuzzReading.Fault(bytes, format < FormatDetector.Formats.Count ? FormatDetector.Formats[format] : null));
}
