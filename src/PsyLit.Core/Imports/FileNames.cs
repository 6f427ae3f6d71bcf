namespace PsyLit.Core.Imports;

/// <summary>The names of imported files as reports show them.</summary>
internal static class FileNames
{
    private const int Longest = 200;

    /// <summary>The name without its folder, on one line and not longer than a page can show.</summary>
    public static string Of(string path)
    {
        // Browsers of another system send paths with the other stroke.
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        name = string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return name.Length == 0 ? "file without a name" : name.Length <= Longest ? name : string.Concat(name.AsSpan(0, Longest - 1), "…");
    }
}
