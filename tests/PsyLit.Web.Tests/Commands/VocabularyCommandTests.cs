using System.Text;
using System.Xml.Linq;
using PsyLit.Tests;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Commands;

public sealed class VocabularyCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("psylit-vocabulary-").FullName;

    public VocabularyCommandTests() => MigratedLibrary.CopyTo(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_edited_file_is_tried_then_published_and_exported_again_as_it_is()
    {
        var seed = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "seeds", "vocabulary.json"), TestContext.Current.CancellationToken);
        Assert.Equal(seed, (await ProgramRun.OfAsync("vocabulary", "export", "--data", _folder)).Output);
        var edited = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(seed).Replace("\"label\": \"BDNF\"", "\"label\": \"Brain-derived factor\"", StringComparison.Ordinal));
        var file = Path.Combine(_folder, "edited.json");
        await File.WriteAllBytesAsync(file, edited, TestContext.Current.CancellationToken);

        var tried = await ProgramRun.OfAsync("vocabulary", "import", file, "--dry-run", "--data", _folder);
        Assert.Contains("Nothing was published.", Encoding.UTF8.GetString(tried.Output), StringComparison.Ordinal);
        var published = await ProgramRun.OfAsync("vocabulary", "import", file, "--note", "Its full name", "--data", _folder);

        Assert.Equal("Brain-derived factor: Its name was “BDNF”, and is “Brain-derived factor”.\nVersion 2 is published; 0 records were looked through.\n", Encoding.UTF8.GetString(published.Output));
        Assert.Equal(edited, (await ProgramRun.OfAsync("vocabulary", "export", "--data", _folder)).Output);
        var skos = await ProgramRun.OfAsync("vocabulary", "export", "--skos", "--data", _folder);
        using var xml = new MemoryStream(skos.Output);
        Assert.Contains("Brain-derived factor", XDocument.Load(xml).Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_vocabulary_is_refused_with_a_sentence()
    {
        var file = Path.Combine(_folder, "no.json");
        await File.WriteAllTextAsync(file, "{\"concepts\":", TestContext.Current.CancellationToken);

        var run = await ProgramRun.OfAsync("vocabulary", "import", file, "--data", _folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("not the JSON that was expected", run.Errors, StringComparison.Ordinal);
    }
}
