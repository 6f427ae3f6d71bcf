namespace PsyLit.Formats.Xml;

/// <summary>Cuts a file into its records by their start and end tags, holding one record in memory.</summary>
/// <param name="text">The file.</param>
/// <param name="recordNames">The elements that are records, outer ones first: what is within a record found is part of it.</param>
internal sealed class XmlRecordSplitter(TextReader text, IReadOnlyList<string> recordNames)
{
    /// <summary>A record longer than this many characters is reported instead of read; the longest real ones, with thousands of collaborators, have about two million.</summary>
    public const int MaximumRecordLength = 16 * 1024 * 1024;

    private const int ReadSize = 64 * 1024;
    private const int LongestTag = 40;

    private char[] buffer = new char[2 * ReadSize];
    private int start;
    private int end;
    private int line = 1;

    private ReadOnlySpan<char> Window => buffer.AsSpan(start, end - start);

    public IEnumerable<XmlPiece> Split()
    {
        while (FindTag())
        {
            if (Window.StartsWith("<!--"))
            {
                Skip(FindAfter("-->", 4) is var close and >= 0 ? close + 3 : Window.Length);
            }
            else if (RecordName() is { } name)
            {
                yield return Take(name);
            }
            else
            {
                Skip(1);
            }
        }
    }

    /// <summary>Moves to the next "&lt;" with enough text behind it to tell what it opens; false at the end of the file.</summary>
    private bool FindTag()
    {
        while (true)
        {
            var at = Window.IndexOf('<');
            Skip(at < 0 ? Window.Length : at);
            if (at >= 0 && (Window.Length >= LongestTag || !Fill()))
            {
                return true;
            }

            if (at < 0 && !Fill())
            {
                return false;
            }
        }
    }

    private string? RecordName()
    {
        foreach (var name in recordNames)
        {
            if (IsTag(Window, 1, name))
            {
                return name;
            }
        }

        return null;
    }

    private XmlPiece Take(string name)
    {
        var from = 1;
        while (true)
        {
            // The end tag ends the record; another start tag of the same kind, or the end of the file, means that it was never closed.
            var at = FindAfter(name, from);
            if (at < 0)
            {
                return Cut(name, Window.Length, XmlPieceState.Unclosed);
            }

            from = at + name.Length;
            if (at > 2 && Window[at - 1] == '<' && IsTag(Window, at, name))
            {
                return Cut(name, at - 1, XmlPieceState.Unclosed);
            }

            if (Window[at - 1] == '/' && Window[at - 2] == '<' && IsTag(Window, at, name) && FindAfter(">", from) is var close and >= 0)
            {
                return Cut(name, close + 1, XmlPieceState.Complete);
            }
        }
    }

    /// <summary>Where the words first stand in the window at or after an offset, reading on as far as a record may reach; -1 when nowhere.</summary>
    private int FindAfter(string words, int from)
    {
        while (true)
        {
            var at = Window[from..].IndexOf(words, StringComparison.Ordinal);

            // One character behind the words tells whether the name ends there.
            if (at >= 0 && (from + at + words.Length < Window.Length || !Fill()))
            {
                return from + at;
            }

            if (at < 0)
            {
                from = Math.Max(from, Window.Length - words.Length);
                if (Window.Length > MaximumRecordLength || !Fill())
                {
                    return -1;
                }
            }
        }
    }

    private XmlPiece Cut(string name, int length, XmlPieceState state)
    {
        var piece = length > MaximumRecordLength
            ? new XmlPiece(name, line, Window[..200].ToString(), XmlPieceState.TooLong)
            : new XmlPiece(name, line, Window[..length].ToString(), state);
        Skip(length);
        return piece;
    }

    private static bool IsTag(ReadOnlySpan<char> window, int at, string name)
    {
        var rest = window[at..];
        return rest.StartsWith(name, StringComparison.Ordinal) && rest.Length > name.Length && rest[name.Length] is '>' or ' ' or '/' or '\t' or '\r' or '\n';
    }

    private void Skip(int length)
    {
        line += Window[..length].Count('\n');
        start += length;
    }

    private bool Fill()
    {
        if (buffer.Length - end < ReadSize)
        {
            var kept = end - start;
            var target = kept + ReadSize > buffer.Length ? new char[Math.Max(buffer.Length * 2, kept + ReadSize)] : buffer;
            Window.CopyTo(target);
            (buffer, start, end) = (target, 0, kept);
        }

        var read = text.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
