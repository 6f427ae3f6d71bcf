using System.Buffers;

namespace PsyLit.Formats.Json;

/// <summary>Follows the brackets and strings of one value to its end, in as many steps as the text arrives in, and holds nothing but the open brackets.</summary>
/// <param name="depth">How many brackets are open already.</param>
internal sealed class JsonScan(int depth = 0)
{
    // Deeper than any record; below, brackets are only counted.
    private const int KnownDepth = 256;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"{}[]:,");
    private static readonly SearchValues<char> StringMarks = SearchValues.Create("\"\\\r\n");

    private readonly char[] open = new char[KnownDepth];
    private readonly string?[] keys = new string?[3];
    private bool inString;
    private bool afterColon;
    private int stringStart;
    private string lastString = "";

    /// <summary>How many characters of the value have been looked at; a value that has ended ends there.</summary>
    public int At { get; private set; }

    public bool Ended { get; private set; }

    /// <summary>True when brackets do not match: the end found may be another value's.</summary>
    public bool IsMismatched { get; private set; }

    /// <summary>The names of the properties down to the list just opened, joined by stops; null unless <see cref="Advance"/> stopped at one of the lists asked for.</summary>
    public string? List { get; private set; }

    public int Depth => depth;

    /// <summary>Takes what has been looked at for let go of: the next text begins behind it.</summary>
    public void Forget() => (At, stringStart) = (0, 0);

    /// <summary>Goes on to the value's end, the end of the text, or just behind the "[" of one of the lists.</summary>
    /// <param name="text">The value from its first character, at least as long as before.</param>
    /// <param name="lists">Paths of lists to stop at.</param>
    public void Advance(ReadOnlySpan<char> text, IReadOnlyList<string> lists)
    {
        List = null;
        while (At < text.Length && !Ended)
        {
            if (inString)
            {
                if (!SkipString(text))
                {
                    return;
                }

                continue;
            }

            var next = text[At..].IndexOfAny(Marks);
            if (next < 0)
            {
                At = text.Length;
                return;
            }

            At += next;
            Step(text, text[At++], lists);
            if (List is not null)
            {
                return;
            }
        }
    }

    private void Step(ReadOnlySpan<char> text, char mark, IReadOnlyList<string> lists)
    {
        switch (mark)
        {
            case '"':
                (inString, stringStart) = (true, At);
                return;
            case '{' or '[':
                if (afterColon && depth is 1 or 2)
                {
                    keys[depth] = lastString;
                    List = mark == '[' ? lists.FirstOrDefault(IsHere) : null;
                }

                Open(mark);
                break;
            case '}' or ']':
                Close(mark);
                break;
        }

        afterColon = mark == ':';
    }

    private bool IsHere(string list) => depth == 1 ? list == keys[1] : list == $"{keys[1]}.{keys[2]}";

    private void Open(char mark)
    {
        if (depth < KnownDepth)
        {
            open[depth] = mark;
        }

        depth++;
    }

    private void Close(char mark)
    {
        depth--;
        IsMismatched |= depth >= 0 && depth < KnownDepth && open[depth] != (mark == '}' ? '{' : '[');
        Ended = depth <= 0;
    }

    /// <summary>To behind the string's end; false when the text ends first. A line break ends a string whose closing quotation mark is missing.</summary>
    private bool SkipString(ReadOnlySpan<char> text)
    {
        while (At < text.Length)
        {
            var next = text[At..].IndexOfAny(StringMarks);
            if (next < 0)
            {
                At = text.Length;
                return false;
            }

            At += next;
            if (text[At] == '\\')
            {
                if (At + 1 >= text.Length)
                {
                    return false;
                }

                At += 2;
                continue;
            }

            const int LongestKey = 40;
            lastString = depth <= 2 && At - stringStart <= LongestKey ? text[stringStart..At].ToString() : "";
            inString = false;
            At++;
            return true;
        }

        return false;
    }
}
