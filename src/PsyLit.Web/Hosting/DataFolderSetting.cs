namespace PsyLit.Web.Hosting;

/// <summary>Where a library lives: <c>--data DIR</c>, else the variable <c>PSYLIT_DATA</c>, else <c>data</c> in the current folder.</summary>
public static class DataFolderSetting
{
    public const string Variable = "PSYLIT_DATA";

    private const string Default = "data";

    /// <summary>The full path of the data folder of a site's configuration (key <c>data</c>).</summary>
    public static string DataFolder(this IConfiguration configuration) => Resolve(configuration["data"]);

    /// <summary>The full path for what was given on the command line, which may be nothing.</summary>
    public static string Resolve(string? given) =>
        Path.GetFullPath(FirstFilled(given, Environment.GetEnvironmentVariable(Variable), Default));

    private static string FirstFilled(params string?[] values) => values.First(value => !string.IsNullOrWhiteSpace(value))!;
}
