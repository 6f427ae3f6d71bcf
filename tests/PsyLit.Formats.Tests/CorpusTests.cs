namespace PsyLit.Formats.Tests;

/// <summary>Runs every pair of files under <c>Corpus/&lt;format&gt;</c>: an input and the records and problems expected of it.</summary>
/// <remarks>
/// A new case is two files: <c>name.ext</c> and <c>name.expected.json</c>. When they disagree, what was read is written beside the
/// copies in the output folder as <c>name.actual.json</c>, to be compared and, once checked by eye, taken as the expectation.
/// </remarks>
public sealed class CorpusTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Corpus");

    public static TheoryData<string> Cases()
    {
        var cases = new TheoryData<string>();
        foreach (var path in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(IsInput).Order(StringComparer.Ordinal))
        {
            cases.Add(Path.GetRelativePath(Folder, path).Replace('\\', '/'));
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reading_the_file_gives_what_is_expected(string input)
    {
        var path = Path.Combine(Folder, input);
        var stem = Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path));
        using var stream = File.OpenRead(path);

        var actual = RecordView.Of(CitationFile.Open(stream));

        var expectation = stem + ".expected.json";
        var expected = File.Exists(expectation) ? RecordView.Normalise(File.ReadAllText(expectation)) : "";
        if (expected != actual)
        {
            File.WriteAllText(stem + ".actual.json", actual);
        }

        Assert.Equal(expected, actual);
    }

    private static bool IsInput(string path) =>
        !Path.GetFileName(path).StartsWith('.')
        && !path.EndsWith(".expected.json", StringComparison.Ordinal)
        && !path.EndsWith(".actual.json", StringComparison.Ordinal);
}
