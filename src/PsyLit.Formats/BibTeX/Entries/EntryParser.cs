using System.Text;

namespace PsyLit.Formats.BibTeX.Entries;

/// <summary>Takes an entry apart into its type, key and fields.</summary>
/// <remarks>
/// More is understood than BibTeX allows: a missing key or comma, quotation marks within quotation marks, words without delimiters,
/// comment lines between fields.
/// </remarks>
internal sealed class EntryParser
{
    // Strings may stand in a field a million times: what they may make an entry grow by, and by how much more for each of its own characters.
    private const int AlwaysExpanded = 8 * 1024;
    private const int ExpandedPerCharacter = 16;

    private readonly string text;
    private readonly StringMacros macros;
    private readonly List<BibTeXField> fields = [];
    private int at;
    private int end;
    private int expanded;

    private EntryParser(string text, StringMacros macros)
    {
        this.text = text;
        this.macros = macros;
        end = text.Length;
    }

    /// <summary>Reads one piece of the file.</summary>
    /// <param name="piece">The piece, from <c>@</c> to its closing bracket or where that is missing.</param>
    /// <param name="macros">The strings defined so far.</param>
    /// <param name="isWhole">False when a value does not end, and with it all fields after it are unsure.</param>
    public static BibTeXEntry Parse(SourcePiece piece, StringMacros macros, out bool isWhole)
    {
        var parser = new EntryParser(piece.Text, macros);
        var opening = piece.Text.AsSpan().IndexOfAny('{', '(');
        var type = piece.Text[1..opening].Trim().ToLowerInvariant();
        parser.at = opening + 1;
        parser.end -= piece.IsClosed ? 1 : 0;
        var key = type is "string" or "preamble" ? "" : parser.ReadKey();
        isWhole = type == "preamble" || parser.ReadFields();
        return new BibTeXEntry(piece.Line, type, key, parser.fields);
    }

    private string ReadKey()
    {
        var rest = text.AsSpan(at, end - at);
        var comma = rest.IndexOf(',');
        var key = comma < 0 ? rest : rest[..comma];
        if (key.Contains('='))
        {
            // "@article{author = …": the key was forgotten.
            return "";
        }

        at += comma < 0 ? rest.Length : comma + 1;
        return key.Trim().ToString();
    }

    private bool ReadFields()
    {
        while (true)
        {
            SkipBetweenFields();
            if (at >= end)
            {
                return true;
            }

            var name = ReadName();
            if (at >= end || text[at] != '=')
            {
                // A word alone: nothing to keep. One stray character at least is passed over, so that reading goes on.
                at = name.Length == 0 ? at + 1 : at;
                continue;
            }

            at++;
            if (ReadValue() is not { } value)
            {
                return false;
            }

            if (name.Length > 0)
            {
                fields.Add(new BibTeXField(name, value));
            }
        }
    }

    private void SkipBetweenFields()
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is ',' or '%'))
        {
            if (text[at] == '%')
            {
                var lineEnd = text.IndexOf('\n', at, end - at);
                at = lineEnd < 0 ? end : lineEnd;
            }
            else
            {
                at++;
            }
        }
    }

    private string ReadName()
    {
        var start = at;
        while (at < end && text[at] is not ('=' or ',' or '{' or '}' or '"' or '\n'))
        {
            at++;
        }

        var name = text[start..at].Trim();
        SkipSpaces();
        return name;
    }

    /// <summary>Parts joined by <c>#</c>; null when one of them does not end.</summary>
    private string? ReadValue()
    {
        SkipSpaces();
        var first = ReadPart();
        SkipSpaces();
        if (first is null || at >= end || text[at] != '#')
        {
            return first;
        }

        var joined = new StringBuilder(first);
        while (at < end && text[at] == '#')
        {
            at++;
            SkipSpaces();
            if (ReadPart() is not { } part)
            {
                return null;
            }

            joined.Append(part);
            SkipSpaces();
        }

        return joined.ToString();
    }

    private string? ReadPart()
    {
        if (at >= end)
        {
            return "";
        }

        return text[at] switch
        {
            '{' => ReadBraced(),
            '"' => ReadQuoted(),
            _ => ReadBare(),
        };
    }

    /// <summary>A value in braces, counted without escaped braces as most programs write them, or else with them as BibTeX counts.</summary>
    private string? ReadBraced()
    {
        var close = FindClosing(skipEscaped: true);
        if (close < 0 || !EndsValue(close + 1))
        {
            var other = FindClosing(skipEscaped: false);
            close = other >= 0 && (close < 0 || EndsValue(other + 1)) ? other : close;
        }

        if (close < 0)
        {
            return null;
        }

        var value = text[(at + 1)..close];
        at = close + 1;
        return value;
    }

    private int FindClosing(bool skipEscaped)
    {
        var depth = 0;
        for (var i = at; i < end; i++)
        {
            switch (text[i])
            {
                case '\\' when skipEscaped:
                    i++;
                    break;
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return i;
            }
        }

        return -1;
    }

    private string? ReadQuoted()
    {
        var depth = 0;
        for (var i = at + 1; i < end; i++)
        {
            var c = text[i];
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '"' && depth <= 0 && EndsValue(i + 1))
            {
                var value = text[(at + 1)..i];
                at = i + 1;
                return value;
            }
        }

        return null;
    }

    /// <summary>A number, the name of a string, or words that somebody forgot to enclose.</summary>
    private string ReadBare()
    {
        var start = at;
        while (at < end && !char.IsWhiteSpace(text[at]) && text[at] is not (',' or '#' or '{' or '}' or '"'))
        {
            at++;
        }

        if (!EndsValue(at))
        {
            while (at < end && text[at] is not (',' or '\n'))
            {
                at++;
            }

            return text[start..at].Trim();
        }

        var value = macros.Expand(text[start..at]);
        expanded += value.Length;
        return expanded > AlwaysExpanded + ((long)ExpandedPerCharacter * text.Length) ? text[start..at] : value;
    }

    private bool EndsValue(int from)
    {
        while (from < end && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        // A name and "=" after white space is the next field, whose comma is missing.
        return from >= end || text[from] is ',' or '#' or '}' or ')' || BeginsField(from);
    }

    private bool BeginsField(int from)
    {
        var start = from;
        while (from < end && from - start < 40 && (char.IsAsciiLetterOrDigit(text[from]) || text[from] is '-' or '_' or '+' or ':' or '.'))
        {
            from++;
        }

        var word = from;
        while (from < end && text[from] is ' ' or '\t')
        {
            from++;
        }

        return word > start && char.IsWhiteSpace(text[start - 1]) && from < end && text[from] == '=';
    }

    private void SkipSpaces()
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }
}
