using System.Text.RegularExpressions;

namespace PsyLit.Web.Tests.Permissions;

/// <summary>A line of <c>permissions.txt</c>.</summary>
/// <param name="Endpoint">Method, route and handler, as <see cref="Endpoints"/> names it.</param>
/// <param name="Answers">A letter for each of <see cref="Who"/>, see <see cref="Letter"/>.</param>
/// <param name="Address">What to ask for; <c>$article</c> and the like stand for things of <see cref="SampleLibrary"/>.</param>
/// <param name="Fields">What to post.</param>
public sealed partial record PermissionRow(string Endpoint, string Answers, string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public string Method => Endpoint.Split(' ')[0];

    /// <summary>The lines of the table beside this file. Those that begin with # are remarks.</summary>
    public static IReadOnlyList<PermissionRow> ReadAll() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Permissions", "permissions.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(Read),
    ];

    private static PermissionRow Read(string line)
    {
        var columns = Gap().Split(line.Trim());
        Assert.True(columns.Length is 3 or 4, $"A line has endpoint, answers, address and perhaps fields, with two spaces between: {line}");
        Assert.Equal(Enum.GetValues<Who>().Length, columns[1].Length);
        return new(columns[0], columns[1], columns[2], columns.Length == 3 ? [] :
            [.. columns[3].Split('&').Select(field => field.Split('=')).Select(field => KeyValuePair.Create(field[0], field[1]))]);
    }

    [GeneratedRegex("  +")]
    private static partial Regex Gap();
}
