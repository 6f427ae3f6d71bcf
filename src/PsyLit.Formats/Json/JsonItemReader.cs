using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Json;

/// <summary>Reads the items of a file one by one, each parsed by itself.</summary>
internal static partial class JsonItemReader
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Records and problems in the order of the file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="lists">The lists that hold items (see <see cref="JsonItemSplitter"/>).</param>
    /// <param name="adapt">The record of an item that begins on a line; null when it holds nothing to know a work by.</param>
    public static IEnumerable<ReadItem> Read(TextReader text, IReadOnlyList<string> lists, Func<JsonElement, int, CitationRecord?> adapt)
    {
        var splitter = new JsonItemSplitter(text, lists);
        foreach (var piece in splitter.Split())
        {
            yield return piece.State == JsonPieceState.TooLong
                ? Problem(piece, piece.Line, FormatMessages.JsonItemTooLong)
                : Parse(piece, adapt) with { Source = piece.Text };
        }

        if (splitter.BreaksOffAt > 0)
        {
            yield return ReadItem.Of(new FormatProblem(splitter.BreaksOffAt, "", FormatMessages.JsonListUnclosed));
        }
    }

    private static ReadItem Parse(JsonPiece piece, Func<JsonElement, int, CitationRecord?> adapt)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(WithoutHalves(piece.Text)), Options);
            return document.RootElement.ValueKind == JsonValueKind.Object && adapt(document.RootElement, piece.Line) is { } record
                ? ReadItem.Of(record)
                : Problem(piece, piece.Line, FormatMessages.RecordWithoutContent);
        }
        catch (JsonException error)
        {
            return Problem(piece, piece.Line + (int)(error.LineNumber ?? 0), piece.State == JsonPieceState.Unclosed ? FormatMessages.JsonItemUnclosed : FormatMessages.JsonItemBroken);
        }
    }

    private static ReadItem Problem(JsonPiece piece, int line, string why) => ReadItem.Of(new FormatProblem(line, FormatMessages.Quote(piece.Text), why, true));

    /// <summary>Half of a character outside the basic plane is none, and parsing it fails late, when the value is asked for.</summary>
    private static string WithoutHalves(string text) =>
        text.Contains(@"\ud", StringComparison.OrdinalIgnoreCase) ? Escape.Replace(text, match => match.Groups["half"].Success ? @"\uFFFD" : match.Value) : text;

    [GeneratedRegex(@"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", RegexOptions.Singleline)]
    private static partial Regex Escape { get; }
}
