namespace PsyLit.Core.Imports;

/// <summary>The names of imported files as reports show them.</summary>
internal static class FileNames
{
    private const int Longest = 200;

    /// <summary>The name without its folder, on one line and not longer than a page can show.</summary>
    public static string Of(string path)
    {
        // Browsers of another system send paths with the other stroke.
        var name = OnOneLine(path[(path.LastIndexOfAny(['/', '\\']) + 1)..]);
        return name.Length == 0 ? "file without a name" : name;
    }

    /// <summary>Any other name for an import, cut in the same way; a stroke in it leads to no folder.</summary>
    public static string OnOneLine(string name)
    {
        name = string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return name.Length <= Longest ? name : string.Concat(name.AsSpan(0, Longest - 1), "…");
    }
}
