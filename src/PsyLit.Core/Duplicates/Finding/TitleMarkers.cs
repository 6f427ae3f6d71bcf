using System.Text.RegularExpressions;
using PsyLit.Core.Text;

namespace PsyLit.Core.Duplicates.Finding;

/// <summary>Words of a title that tell a work from its neighbours: what kind of piece it is, and which number of a series.</summary>
internal sealed partial class TitleMarkers
{
    // At the beginning these name a piece about another work; "protocol" and the like do so wherever they stand.
    private static readonly string[] Beginnings =
    [
        "reply", "response", "authors reply", "author reply", "comment", "commentary", "correction", "corrigendum", "erratum", "errata", "addendum",
        "retraction", "notice of retraction", "expression of concern", "letter", "editorial", "withdrawn", "summary of", "highlights",
    ];

    private static readonly string[] Anywhere =
    [
        "protocol", "statistical analysis plan", "rationale and design", "study design and rationale", "follow up", "secondary analysis", "post hoc",
        "interim", "pilot", "authors reply", "author reply", "conference abstract", "response to", "reply to", "comment on",
    ];

    private readonly HashSet<string> kinds;
    private readonly List<string> numbers;

    public TitleMarkers(string title)
    {
        var words = Words(title);
        (kinds, numbers) = (Kinds(words), [.. Numbers(words)]);
    }

    /// <summary>True when one title has a marker that the other lacks, so that they are two works however alike.</summary>
    public bool Differ(TitleMarkers other) => !kinds.SetEquals(other.kinds) || !numbers.SequenceEqual(other.numbers);

    private static string Words(string title) => NoWord.Replace(TextFolder.FoldToString(title).Replace("'", "", StringComparison.Ordinal), " ").Trim();

    private static HashSet<string> Kinds(string words)
    {
        var spaced = $" {words} ";
        return
        [
            .. Beginnings.Where(marker => spaced.StartsWith($" {marker} ", StringComparison.Ordinal)).Select(marker => marker.Split(' ')[^1]),
            .. Anywhere.Where(marker => spaced.Contains($" {marker} ", StringComparison.Ordinal)),
        ];
    }

    // Digits that stand alone, numerals, and the numbers of parts written out: "part II", "study 2", "part one".
    private static IEnumerable<string> Numbers(string words) => Number.Matches(words).Select(match => match.Value switch
    {
        "i" or "one" or "first" => "1",
        "ii" or "two" or "second" => "2",
        "iii" or "three" or "third" => "3",
        "iv" or "four" or "fourth" => "4",
        "v" or "five" or "fifth" => "5",
        var other => other,
    });

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NoWord { get; }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:[0-9]+|i{1,3}|iv|vi{0,3}|ix|x|(?<=(?:part|study|phase|volume|chapter|paper|update|edition) )(?:one|two|three|four|five|first|second|third|fourth|fifth|[a-h]))(?![\p{L}\p{N}])")]
    private static partial Regex Number { get; }
}
