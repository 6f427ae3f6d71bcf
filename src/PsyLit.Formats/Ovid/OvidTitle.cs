using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;

namespace PsyLit.Formats.Ovid;

/// <summary>Reads titles as Ovid prints them: with a closing full stop and what kind of text it is in brackets behind.</summary>
internal static partial class OvidTitle
{
    /// <summary>The title alone, and the remarks behind it (<c>Article</c>, <c>Review</c>); the remark on references is no kind of text.</summary>
    public static (string? Title, List<string> Kinds) Read(string? title)
    {
        var kinds = new List<string>();
        title = title?.Trim();
        for (var most = 5; most > 0 && title is not null && Remark().Match(title) is { Success: true, Index: > 0 } match; most--)
        {
            title = title[..match.Index].TrimEnd();
            if (!match.Value.Contains("Ref", StringComparison.OrdinalIgnoreCase))
            {
                kinds.Insert(0, match.Groups["kind"].Value.Trim());
            }
        }

        title = ClosingStop.Without(title);

        // A translated title stands in brackets, a title that is itself a quotation in quotation marks.
        var isWrapped = title is ['[', .., ']'] && !title[1..^1].Contains('[') || title is ['"', .., '"'] && !title[1..^1].Contains('"');
        title = isWrapped ? title![1..^1].TrimEnd('.') : title;
        return (string.IsNullOrWhiteSpace(title) ? null : title, kinds);
    }

    [GeneratedRegex(@"(?<=[.?!""'”\])]\s*|  )\[(?<kind>[^\[\]]{1,60})\]\.?$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Remark();
}
