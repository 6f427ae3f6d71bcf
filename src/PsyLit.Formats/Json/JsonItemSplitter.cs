using System.Text.RegularExpressions;

namespace PsyLit.Formats.Json;

/// <summary>Cuts a file into its items, holding one item in memory: the elements of an array, of a list within an object, objects one after another, or one object.</summary>
/// <remarks>An item whose brackets do not match costs only itself: reading goes on where the next item begins as this one did.</remarks>
/// <param name="text">The file.</param>
/// <param name="lists">The lists that hold items, each by the names of the properties down to it, one or two: <c>items</c>, <c>resultList.result</c>.</param>
internal sealed partial class JsonItemSplitter(TextReader text, IReadOnlyList<string> lists)
{
    /// <summary>An item longer than this many characters is reported instead of read; the longest real ones, with thousands of authors, have about five million.</summary>
    public const int MaximumItemLength = 16 * 1024 * 1024;

    private static readonly string[] NoLists = [];

    private readonly JsonWindow window = new(text);

    // What is looked at a second time after broken items; without a limit a hostile file could make every item cost as much as the file.
    private int rereading = 4 * MaximumItemLength;

    /// <summary>The line on which the file ends between two items of a list that is not closed; 0 when it does not.</summary>
    public int BreaksOffAt { get; private set; }

    public IEnumerable<JsonPiece> Split()
    {
        while (SkipTo("{["))
        {
            if (window.Text[0] == '[')
            {
                window.Skip(1);
                foreach (var piece in Elements())
                {
                    yield return piece;
                }

                continue;
            }

            var scan = new JsonScan();
            var state = Follow(scan, lists);
            if (scan.List is null)
            {
                yield return Take(scan, state);
                continue;
            }

            window.Skip(scan.At);
            foreach (var piece in Elements())
            {
                yield return piece;
            }

            SkipRest(new JsonScan(scan.Depth - 1));
        }
    }

    /// <summary>The elements of the list the window is in, to behind its end.</summary>
    private IEnumerable<JsonPiece> Elements()
    {
        var isWhole = true;
        while (SkipTo("{[]"))
        {
            if (window.Text[0] == ']')
            {
                window.Skip(1);
                yield break;
            }

            var scan = new JsonScan();
            var piece = Take(scan, Follow(scan, NoLists));
            isWhole = piece.State == JsonPieceState.Complete;
            yield return piece;
        }

        BreaksOffAt = isWhole ? window.Line : 0;
    }

    private JsonPieceState Follow(JsonScan scan, IReadOnlyList<string> stops)
    {
        while (true)
        {
            scan.Advance(window.Text, stops);
            if (scan.Ended || scan.List is not null)
            {
                return scan.IsMismatched ? JsonPieceState.Unclosed : JsonPieceState.Complete;
            }

            if (scan.At > MaximumItemLength)
            {
                return JsonPieceState.TooLong;
            }

            if (!window.Fill())
            {
                return JsonPieceState.Unclosed;
            }
        }
    }

    private JsonPiece Take(JsonScan scan, JsonPieceState state)
    {
        var (line, length) = (window.Line, Math.Min(scan.At, window.Text.Length));
        if (state != JsonPieceState.Complete && rereading > 0 && NextLike(length) is > 0 and var next)
        {
            rereading -= length - next;
            (length, state) = (next, JsonPieceState.Unclosed);
        }

        var piece = new JsonPiece(line, window.Text[..(state == JsonPieceState.TooLong ? Math.Min(length, 200) : length)].ToString(), state);
        window.Skip(length);
        if (state == JsonPieceState.TooLong)
        {
            scan.Forget();
            SkipRest(scan);
        }

        return piece;
    }

    /// <summary>Where within a length an item begins as the one at the start of the window does; -1 when nowhere.</summary>
    private int NextLike(int length)
    {
        if (Start.Match(window.Text[..Math.Min(length, 400)].ToString()) is not { Success: true } start)
        {
            return -1;
        }

        // The same first name, and for an address also the same beginning: OpenAlex's works and topics differ only there.
        var (name, address) = (start.Groups["name"].Value, start.Groups["address"].Value);
        var text = window.Text[..length];
        for (var at = 1; text[at..].IndexOf(name, StringComparison.Ordinal) is var found and >= 0; at += name.Length)
        {
            at += found;
            var before = text[..at].TrimEnd();
            var behind = text[(at + name.Length)..].TrimStart();
            if (before is [.. var list, '{'] && list.TrimEnd() is [.., ','] && behind is [':', .. var value] && value.TrimStart().StartsWith(address, StringComparison.Ordinal))
            {
                return before.Length - 1;
            }
        }

        return -1;
    }

    /// <summary>Lets go of what is left of a value.</summary>
    private void SkipRest(JsonScan scan)
    {
        while (!scan.Ended)
        {
            scan.Advance(window.Text, NoLists);
            window.Skip(scan.At);
            scan.Forget();
            if (!scan.Ended && !window.Fill())
            {
                return;
            }
        }
    }

    /// <summary>Moves to the next of these characters; false at the end of the file.</summary>
    private bool SkipTo(ReadOnlySpan<char> marks)
    {
        while (true)
        {
            var at = window.Text.IndexOfAny(marks);
            window.Skip(at < 0 ? window.Text.Length : at);
            if (at >= 0)
            {
                return true;
            }

            if (!window.Fill())
            {
                return false;
            }
        }
    }

    [GeneratedRegex(@"^\{\s*(?<name>""[^""\\]{1,40}"")\s*:\s*(?<address>""https?://[^""\\\d]{1,60})?")]
    private static partial Regex Start { get; }
}
