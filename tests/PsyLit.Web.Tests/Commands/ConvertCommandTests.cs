using System.IO.Compression;
using System.Text;
using PsyLit.Formats;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Commands;

/// <summary>The command <c>convert</c> as a shell script sees it: exit code, standard output, standard error.</summary>
public sealed class ConvertCommandTests : IDisposable
{
    private const string TwoGood = """
        TY  - JOUR
        TI  - Made-up effects of α-tea
        AU  - Nobody, Anna
        PY  - 2021
        DO  - 10.99999/convert.1
        ER  -
        TY  - JOUR
        ER  -
        TY  - JOUR
        TI  - The second record
        ER  -
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("psylit-convert-").FullName;

    public static TheoryData<string> Writers() => [.. CitationWriters.All.Select(writer => writer.Name)];

    [Theory]
    [MemberData(nameof(Writers))]
    public async Task Every_format_is_written_to_standard_output_and_problems_go_to_standard_error(string writer)
    {
        var run = await ConvertAsync("two.ris", Encoding.UTF8.GetBytes(TwoGood), "--to", writer);

        Assert.Equal(0, run.ExitCode);
        using var output = new MemoryStream(run.Output);
        var file = CitationFile.Open(output);
        var records = file.Items.Select(item => item.Record).OfType<CitationRecord>().ToList();
        Assert.Equal(writer, file.Format?.Name);
        Assert.Equal(["Made-up effects of α-tea", "The second record"], records.Select(record => record.Title));
        Assert.Equal("10.99999/convert.1", records[0].Doi);
        Assert.Equal($"line 7: “TY: JOUR” {FormatMessages.RecordWithoutContent}", run.Errors.Trim());
    }

    [Fact]
    public async Task Without_a_record_the_command_fails_and_says_why()
    {
        var unknown = await ConvertAsync("list.txt", "milk\nbread\n"u8.ToArray(), "--to", "ris");
        var empty = await ConvertAsync("none.ris", "TY  - JOUR\nER  - \n"u8.ToArray(), "--to", "csl-json");

        Assert.Equal((1, FormatMessages.NothingRecognised), (unknown.ExitCode, unknown.Errors.Trim()));
        Assert.Equal(1, empty.ExitCode);
        Assert.StartsWith("line 1: ", empty.Errors, StringComparison.Ordinal);
        Assert.Equal("[]", Encoding.UTF8.GetString(empty.Output).Trim());
    }

    [Fact]
    public async Task Of_an_archive_the_file_is_named_and_withdrawals_are_said()
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "a/two.ris", TwoGood);
            Add(zip, "update.xml", "<PubmedArticleSet><DeleteCitation><PMID Version=\"1\">90000009</PMID></DeleteCitation></PubmedArticleSet>");
        }

        var run = await ConvertAsync("both.zip", archive.ToArray(), "--to", "ris");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"a/two.ris, line 7: “TY: JOUR” {FormatMessages.RecordWithoutContent}", run.Errors, StringComparison.Ordinal);
        Assert.Contains("update.xml, line 1: PMID 90000009 was withdrawn.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_that_is_not_written_is_refused_with_the_names_of_those_that_are()
    {
        var run = await ConvertAsync("two.ris", Encoding.UTF8.GetBytes(TwoGood), "--to", "docx");

        Assert.NotEqual(0, run.ExitCode);
        Assert.All(CitationWriters.All, writer => Assert.Contains($"'{writer.Name}'", run.Errors, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var run = await ProgramRun.OfAsync("convert", Path.Combine(_folder, "nowhere.ris"), "--to", "ris");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nowhere.ris", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Format_and_encoding_can_be_named()
    {
        var run = await ConvertAsync("old.txt", Encoding.Latin1.GetBytes("TI  - Größe\n"), "--to", "nbib", "--format", "nbib", "--encoding", "windows-1252");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("TI  - Größe", Encoding.UTF8.GetString(run.Output), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    private async Task<ProgramRun> ConvertAsync(string name, byte[] content, params string[] options)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllBytesAsync(path, content, TestContext.Current.CancellationToken);
        return await ProgramRun.OfAsync(["convert", path, .. options]);
    }
}
