using System.IO.Compression;
using System.Text;
using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Tests.BadInput;

/// <summary>Every reader against every kind of damage: what is damaged is a problem with its place, and the good records arrive.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string> Readers() => [.. FormatDetector.Formats.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_whole_file_is_recognised_and_read_without_a_problem(string reader)
    {
        var (format, made) = Of(reader);

        var file = MadeFile.Open(made.With("On tea", "On coffee", "On cocoa"));

        Assert.Equal(reader, file.Format?.Name);
        var items = file.Items.ToList();
        Assert.Equal(["On tea", "On coffee", "On cocoa"], Titles(items));
        Assert.DoesNotContain(Problems(items), problem => !IsColumnsRead(problem));
        Assert.Same(format, file.Format);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_line_of_more_than_a_million_characters_costs_at_most_its_own_record(string reader)
    {
        var (format, made) = Of(reader);
        string[] records = [made.Record(0, "On tea"), made.Record(1, "Long" + new string('x', LineReader.MaximumLength + 100)), made.Record(2, "On cocoa")];

        var items = MadeFile.Open(made.Of(records), format).Items.ToList();

        Assert.Equal(["On tea", "On cocoa"], Titles(items).Where(title => !title.StartsWith("Long", StringComparison.Ordinal)));
        var wasCut = !items.Any(item => item.Record?.Title?.Length == LineReader.MaximumLength + 104);
        Assert.True(!wasCut || Problems(items).Any(problem => IsWithin(problem, made.LinesOf(1, records))));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void NUL_and_other_control_characters_never_reach_a_record(string reader)
    {
        var (format, made) = Of(reader);

        var items = MadeFile.Open(made.With("On\0 t\u0001ea", "On\fcoffee", "On cocoa"), format).Items.ToList();

        var titles = Titles(items).ToList();
        Assert.Equal("On cocoa", titles[^1]);
        Assert.Contains("On t ea", titles);
        Assert.DoesNotContain(titles, title => title.Any(char.IsControl));
    }

    [Theory]
    [InlineData("pubmed-xml", "On &#0;tea&#x1;", "On tea", FormatMessages.XmlRecordMended)]
    [InlineData("endnote-xml", "On &#0;tea&#x1;", "On tea", FormatMessages.XmlRecordMended)]
    [InlineData("csl-json", "On \\u0000tea", "On  tea", null)]
    [InlineData("openalex", "On \\u0000tea&#1;", "On tea", null)]
    [InlineData("europe-pmc", "On &#1;tea\\u000c", "On tea", null)]
    [InlineData("bibtex", "On \\char0 tea", "On tea", null)]
    public void Control_characters_written_as_escapes_never_reach_a_record(string reader, string written, string title, string? why)
    {
        var (format, made) = Of(reader);

        var items = MadeFile.Open(made.With(written), format).Items.ToList();

        Assert.Equal(title.Replace("  ", " ", StringComparison.Ordinal), Assert.Single(Titles(items)).Replace("  ", " ", StringComparison.Ordinal).Trim());
        Assert.Equal(why, Problems(items).FirstOrDefault()?.Why);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_byte_that_is_no_UTF8_is_read_as_Windows_1252_and_its_line_is_named(string reader)
    {
        var (format, made) = Of(reader);
        string[] records = [made.Record(0, "On tea in Łódź and Αθήνα"), made.Record(1, "On caf~"), made.Record(2, "On cocoa")];
        var bytes = Encoding.UTF8.GetBytes(made.Of(records));
        bytes[Array.IndexOf(bytes, (byte)'~')] = 0xE9;

        var items = CitationFile.Open(new MemoryStream(bytes), format).Items.ToList();

        Assert.Equal(["On tea in Łódź and Αθήνα", "On café", "On cocoa"], Titles(items));
        Assert.Contains(Problems(items), problem => problem.Why == FormatMessages.BytesReadAsWindows1252 && IsWithin(problem, made.LinesOf(1, records)));
    }

    [Theory]
    [InlineData("pubmed-xml", "<b>", "</b>")]
    [InlineData("pubmed-xml", "<mml:math>", "</mml:math>")]
    [InlineData("endnote-xml", "<style>", "</style>")]
    [InlineData("csl-json", "\",\"custom\":[", "],\"x\":\"")]
    [InlineData("openalex", "\",\"custom\":{\"a\":", "},\"x\":\"")]
    [InlineData("europe-pmc", "\",\"custom\":[", "],\"x\":\"")]
    [InlineData("bibtex", "{", "}")]
    [InlineData("bibtex", "\\textbf{", "}")]
    [InlineData("bibtex", "$^{", "}$")]
    public void Nesting_of_a_hundred_thousand_levels_costs_at_most_its_own_record(string reader, string open, string close)
    {
        const int Depth = 100_000;
        var (format, made) = Of(reader);
        var deep = string.Concat(Enumerable.Repeat(open, Depth)) + "1" + string.Concat(Enumerable.Repeat(close, Depth));

        var items = MadeFile.Open(made.With("On tea", "Deep" + deep, "On cocoa"), format).Items.ToList();

        Assert.Equal(["On tea", "On cocoa"], Titles(items).Where(title => !title.StartsWith("Deep", StringComparison.Ordinal)));
        Assert.True(items.Count(item => item.Record is not null) == 3 || Problems(items).Any());
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_file_without_text_is_one_problem_whatever_it_is_taken_for(string reader)
    {
        foreach (var text in new[] { "", " \n\r\n\t", "\0\0\0", "\uFEFF" })
        {
            Assert.Equal(FormatMessages.EmptyFile, Assert.Single(MadeFile.Open(text, FormatDetector.Named(reader)).Items).Problem?.Why);
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_file_that_breaks_off_in_a_record_gives_the_records_before_it(string reader)
    {
        var (format, made) = Of(reader);
        string[] records = [made.Record(0, "On tea"), made.Record(1, "On coffee"), made.Record(2, "On cocoa and its many uses")];
        var whole = made.Of(records);

        var items = MadeFile.Open(whole[..(whole.IndexOf("cocoa", StringComparison.Ordinal) + 3)], format).Items.ToList();

        Assert.Equal(["On tea", "On coffee"], Titles(items).Take(2));

        // Where nothing marks the end of a record, one that is cut off looks like a short one.
        var hasEnd = reader is not ("ovid" or "refworks" or "enw" or "nbib" or "review-page" or "csv");
        Assert.True(!hasEnd || Problems(items).Any(problem => IsWithin(problem, made.LinesOf(2, records))));
        Assert.True(hasEnd || Titles(items).ElementAt(2) == "On coc");
    }

    [Theory]
    [InlineData("ris", "ER  - \n")]
    [InlineData("wos", "ER\n")]
    public void Records_without_an_end_line_are_read_and_the_first_is_named(string reader, string end)
    {
        var (format, made) = Of(reader);
        string[] records = [made.Record(0, "On tea"), made.Record(1, "On coffee").Replace(end, "", StringComparison.Ordinal), made.Record(2, "On cocoa").Replace(end, "", StringComparison.Ordinal)];

        var items = MadeFile.Open(made.Of(records), format).Items.ToList();

        Assert.Equal(["On tea", "On coffee", "On cocoa"], Titles(items));
        var problem = Assert.Single(Problems(items));
        Assert.Equal((FormatMessages.EndTagMissing, false), (problem.Why, problem.RecordLost));
        Assert.True(IsWithin(problem, made.LinesOf(1, records)));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void The_name_of_a_file_never_misleads(string reader)
    {
        var made = Of(reader).Made;
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var extension in FormatDetector.Formats.SelectMany(format => format.Extensions).Append(".pdf").Distinct())
            {
                using var entry = new StreamWriter(zip.CreateEntry("file" + extension).Open());
                entry.Write(made.With("On tea"));
            }
        }

        archive.Position = 0;
        var items = CitationFile.Open(archive).Items.ToList();

        var parts = items.Select(item => item.Part).Distinct().ToList();
        Assert.All(parts, part => Assert.Equal("On tea", Assert.Single(items, item => item.Part == part && item.Record is not null).Record!.Title));
        Assert.All(parts, part => Assert.Contains(items, item => item.Part == part && item.Problem?.Why.Contains(FormatDetector.Named(reader)!.DisplayName, StringComparison.Ordinal) == true));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void One_corrupt_record_of_thirteen_thousand_costs_itself(string reader)
    {
        const int Half = 6_500;
        var (format, made) = Of(reader);
        List<string> records = [.. Enumerable.Range(0, 2 * Half).Select(i => made.Record(i, $"On tea {i}"))];
        records.Insert(Half, made.Corrupt);

        var items = MadeFile.Open(made.Of(records), format).Items.ToList();

        Assert.Equal(2 * Half, Titles(items).Where(title => title.StartsWith("On tea ", StringComparison.Ordinal)).Distinct().Count());
        Assert.Contains(Problems(items), problem => IsWithin(problem, made.LinesOf(Half, records)));
        Assert.InRange(Problems(items).Count(problem => !IsColumnsRead(problem)), 1, 2);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Records_come_while_the_file_is_read_so_that_its_size_does_not_matter(string reader)
    {
        var (format, made) = Of(reader);
        var bytes = Encoding.UTF8.GetBytes(made.With(Enumerable.Range(0, 13_000).Select(i => $"On tea {i} {new string('x', 100)}")));
        using var stream = new MemoryStream(bytes);

        Assert.NotNull(CitationFile.Open(stream, format).Items.First(item => item.Record is not null).Record);

        Assert.InRange(stream.Position, 1, bytes.Length / 2);
    }

    private static (ICitationFormat Format, MadeFile Made) Of(string reader) => (FormatDetector.Named(reader)!, MadeFile.Of(FormatDetector.Named(reader)!));

    private static IEnumerable<string> Titles(IEnumerable<ReadItem> items) => items.Select(item => item.Record?.Title).OfType<string>();

    private static IEnumerable<FormatProblem> Problems(IEnumerable<ReadItem> items) => items.Select(item => item.Problem).OfType<FormatProblem>();

    private static bool IsWithin(FormatProblem problem, (int First, int Last) lines) => problem.Line >= lines.First && problem.Line <= lines.Last;

    private static bool IsColumnsRead(FormatProblem problem) => problem.Why.StartsWith("Columns read as", StringComparison.Ordinal);
}
