namespace PsyLit.Web.Tests.Architecture;

/// <summary>The source files of the repository these tests were built from.</summary>
internal static class SourceTree
{
    /// <summary>The folder that holds <c>PsyLit.sln</c>, looked for upward from the tests' own place.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The files below <c>src</c> with an ending, by paths relative to the root; nothing that a build or a tool wrote.</summary>
    public static IEnumerable<string> Files(string ending, string folder = "src") =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*" + ending, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "obj" or "bin" or "Migrations"))
            .Order(StringComparer.Ordinal);

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PsyLit.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("No folder above the tests holds PsyLit.sln.");
    }
}
