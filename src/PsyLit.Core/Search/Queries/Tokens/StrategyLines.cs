using System.Globalization;
using System.Text.RegularExpressions;
using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Queries.Tokens;

/// <summary>Parts a strategy copied from a search history or an appendix into its numbered lines.</summary>
/// <remarks>
/// Lines begin with <c>#1</c>, <c>1.</c>, <c>1)</c> or, all of them, with <c>1</c>. A box of one line loses the ends of lines, so <c>#2</c> and
/// <c>2.</c> begin a line in the middle of one too, when they are next in order and follow no operator. Lines that hold nothing but numbers and
/// operators combine earlier ones: <c>1 and 2</c>, <c>or/1-3</c>.
/// </remarks>
internal static partial class StrategyLines
{
    private enum Style
    {
        None,
        Hash,
        Point,
        Bare,
    }

    /// <summary>The lines; null when the text is no strategy but one query.</summary>
    /// <param name="tokens">The tokens of the whole text.</param>
    /// <param name="text">The text, in which columns of a table stand apart by more than a space.</param>
    public static IReadOnlyList<StrategyLine>? Of(IReadOnlyList<QueryToken> tokens, string text)
    {
        var (style, number) = LabelAt(tokens, 0);
        if (style == Style.None)
            return null;
        var labels = new List<(int At, int Number)> { (0, number) };
        for (var at = 1; at < tokens.Count - 1; at++)
        {
            var (found, next) = LabelAt(tokens, at);
            if (found == style && (tokens[at].BeginsLine ? next > labels[^1].Number : next == labels[^1].Number + 1 && style != Style.Bare && !FollowsOperator(tokens, at)))
                labels.Add((at, next));
        }

        return labels.Count == 1 && (style != Style.Hash || tokens[1].IsNoTerm || tokens[1].Kind == QueryTokenKind.Not) ? null : Cut(tokens, labels, text);
    }

    private static List<StrategyLine> Cut(IReadOnlyList<QueryToken> tokens, List<(int At, int Number)> labels, string text)
    {
        var lines = new List<StrategyLine>();
        var numbers = new HashSet<int>();
        for (var i = 0; i < labels.Count; i++)
        {
            var (label, number) = labels[i];
            var first = label + (LabelAt(tokens, label).Style == Style.Point && tokens[label + 1].Kind == QueryTokenKind.Close && IsNumber(tokens[label].Text) ? 2 : 1);
            var end = i + 1 < labels.Count ? labels[i + 1].At : tokens.Count - 1;
            var line = tokens.Skip(first).Take(end - first).ToList();
            var results = ResultsOf(line, text);
            if (results is not null)
                line.RemoveAt(line.Count - 1);
            var after = line.Count > 0 ? line[^1].End : tokens[label].End;
            lines.Add(new StrategyLine(number, tokens[label], [.. Combined(line, numbers), new QueryToken(QueryTokenKind.End, after, 0, "")], results));
            numbers.Add(number);
        }

        return lines;
    }

    private static (Style Style, int Number) LabelAt(IReadOnlyList<QueryToken> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind == QueryTokenKind.Line)
            return (Style.Hash, Number(token.Text));
        if (token.Kind != QueryTokenKind.Word || Label().Match(token.Text) is not { Success: true } label)
            return default;
        var isPoint = label.Groups[2].Length > 0 || (at + 1 < tokens.Count && tokens[at + 1].Kind == QueryTokenKind.Close && tokens[at + 1].Start == token.End);
        return isPoint || token.BeginsLine ? (isPoint ? Style.Point : Style.Bare, Number(label.Groups[1].Value)) : default;
    }

    private static bool FollowsOperator(IReadOnlyList<QueryToken> tokens, int at) => tokens[at - 1].Kind is QueryTokenKind.And or QueryTokenKind.Or
        or QueryTokenKind.Not or QueryTokenKind.Minus or QueryTokenKind.Open or QueryTokenKind.Field or QueryTokenKind.Line or QueryTokenKind.Colon;

    /// <summary>The last token when it tells how many records the line had found where it was copied from.</summary>
    private static QueryToken? ResultsOf(List<QueryToken> line, string text)
    {
        if (line.Count < 2 || line[^1].Kind != QueryTokenKind.Word || !Count().IsMatch(line[^1].Text))
            return null;
        var before = line[^2];
        var isColumn = line[^1].Start > before.End + 1 || text[before.End] == '\t';
        return before.Kind is QueryTokenKind.Tag or QueryTokenKind.Close or QueryTokenKind.Line || (before.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase && isColumn)
            ? line[^1]
            : null;
    }

    /// <summary>The line with the numbers of earlier lines as references, where they stand alone; operators in small letters count when nothing else is in it.</summary>
    private static List<QueryToken> Combined(List<QueryToken> line, HashSet<int> earlier)
    {
        if (line.TrueForAll(token => token.Kind != QueryTokenKind.Word || OperatorOf(token.Text) is not null || IsEarlier(token, earlier)))
            line = line.ConvertAll(token => token.Kind == QueryTokenKind.Word && OperatorOf(token.Text) is { } operation ? token with { Kind = operation } : token);
        var combined = new List<QueryToken>(line.Count);
        for (var at = 0; at < line.Count; at++)
        {
            if (line[at].Kind != QueryTokenKind.Word)
                combined.Add(line[at]);
            else if (IsEarlier(line[at], earlier) && StandsAlone(line, at))
                combined.Add(line[at] with { Kind = QueryTokenKind.Line });
            else if (Range().Match(line[at].Text) is { Success: true } range && Lines(range, earlier) is { } numbers)
                AddGroup(combined, line[at], range, numbers);
            else
                combined.Add(line[at]);
        }

        return combined;
    }

    private static bool StandsAlone(List<QueryToken> line, int at)
    {
        var end = at + 1;
        while (end < line.Count && line[end].Kind == QueryTokenKind.Word)
            end++;
        if (end < line.Count && line[end].Kind == QueryTokenKind.Tag && QueryTagNames.TryRead(line[end].Text, out _))
            return false;
        return (at == 0 || (!IsWholeWord(line[at - 1]) && line[at - 1].Kind is not (QueryTokenKind.Field or QueryTokenKind.Colon)))
            && (at + 1 == line.Count || !IsWholeWord(line[at + 1]));
    }

    private static bool IsWholeWord(QueryToken token) => token.Kind == QueryTokenKind.Word && !token.Text.Contains('*');

    private static bool IsEarlier(QueryToken token, HashSet<int> earlier) => IsNumber(token.Text) && earlier.Contains(Number(token.Text));

    private static List<int>? Lines(Match range, HashSet<int> earlier)
    {
        var (first, last) = (Number(range.Groups[2].Value), Number(range.Groups[3].Value));
        var numbers = Enumerable.Range(first, Math.Max(0, last - first + 1)).ToList();
        return numbers.Count > 0 && numbers.TrueForAll(earlier.Contains) ? numbers : null;
    }

    private static void AddGroup(List<QueryToken> combined, QueryToken token, Match range, List<int> numbers)
    {
        var operation = OperatorOf(range.Groups[1].Value)!.Value;
        combined.Add(token with { Kind = QueryTokenKind.Open });
        for (var i = 0; i < numbers.Count; i++)
        {
            if (i > 0)
                combined.Add(token with { Kind = operation });
            combined.Add(token with { Kind = QueryTokenKind.Line, Text = numbers[i].ToString(CultureInfo.InvariantCulture) });
        }

        combined.Add(token with { Kind = QueryTokenKind.Close });
    }

    private static QueryTokenKind? OperatorOf(string word) => word.ToUpperInvariant() switch
    {
        "AND" => QueryTokenKind.And,
        "OR" => QueryTokenKind.Or,
        "NOT" => QueryTokenKind.Not,
        _ => null,
    };

    private static bool IsNumber(string text) => text.Length is > 0 and <= 3 && text.All(char.IsAsciiDigit);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,3})([.:)]?)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[0-9]{1,3}(,[0-9]{3})+$|^[0-9]{1,7}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Count();

    [GeneratedRegex(@"^(and|or)/([0-9]{1,3})-([0-9]{1,3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Range();
}
