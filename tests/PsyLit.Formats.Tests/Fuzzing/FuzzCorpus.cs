namespace PsyLit.Formats.Tests.Fuzzing;

/// <summary>The files that damaged ones are made from: the corpus of the tests, by the name of their format.</summary>
internal static class FuzzCorpus
{
    /// <summary>Inputs made from all files, for finding formats out, or from those of one format.</summary>
    /// <param name="folder">The folder <c>Corpus</c>.</param>
    /// <param name="format">A format's short name; null for all files.</param>
    public static FuzzInputs Of(string folder, string? format)
    {
        var within = format is null ? folder : Path.Combine(folder, format);
        return new FuzzInputs(Directory.EnumerateFiles(within, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".expected.json", StringComparison.Ordinal) && !path.EndsWith(".actual.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes));
    }
}
