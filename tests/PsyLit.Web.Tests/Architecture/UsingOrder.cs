using System.Text.RegularExpressions;

namespace PsyLit.Web.Tests.Architecture;

/// <summary>The order of using directives that Visual Studio and <c>dotnet format</c> make: namespaces with System first, then static ones, then aliases.</summary>
internal static partial class UsingOrder
{
    /// <summary>The first directive at the head of a file that belongs above the one before it, or null.</summary>
    public static string? FirstOutOfPlace(IEnumerable<string> lines)
    {
        var directives = lines
            .TakeWhile(line => line.Length == 0 || line.StartsWith('#') || line.StartsWith("//", StringComparison.Ordinal) || Directive.IsMatch(line))
            .Select(line => Directive.Match(line))
            .Where(match => match.Success)
            .ToList();
        return directives.Zip(directives.Skip(1)).Where(pair => Compare(pair.First, pair.Second) > 0).Select(pair => pair.Second.Value).FirstOrDefault();
    }

    private static int Compare(Match left, Match right)
    {
        var byKind = Kind(left).CompareTo(Kind(right));
        if (byKind != 0)
            return byKind;

        // Word for word: A.B.C comes before AB.
        var (ours, theirs) = (Words(left), Words(right));
        for (var at = 0; at < ours.Length && at < theirs.Length; at++)
        {
            var byWord = string.Compare(ours[at], theirs[at], StringComparison.OrdinalIgnoreCase);
            if (byWord != 0)
                return byWord;
        }

        return ours.Length.CompareTo(theirs.Length);
    }

    private static (bool, bool, bool, bool) Kind(Match directive) =>
        (!directive.Groups["global"].Success, directive.Groups["alias"].Success, directive.Groups["static"].Success, !directive.Groups["alias"].Success && Words(directive)[0] != "System");

    private static string[] Words(Match directive) => (directive.Groups["alias"].Success ? directive.Groups["alias"] : directive.Groups["name"]).Value.Split('.');

    [GeneratedRegex(@"^(?<global>global )?using (?<static>static )?(?:(?<alias>\w+) = )?(?<name>[\w.]+).*;$")]
    private static partial Regex Directive { get; }
}
