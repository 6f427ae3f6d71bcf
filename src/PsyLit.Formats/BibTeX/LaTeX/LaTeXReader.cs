using System.Net;

namespace PsyLit.Formats.BibTeX.LaTeX;

/// <summary>Reads the LaTeX of a field as text: accents and symbols as Unicode, emphasis as inline text, groups and arrangement gone.</summary>
/// <remarks>
/// Nothing is recursive and every character is read once, so that a million open groups cost no more than a million letters. A command
/// nobody knows is passed over and its argument kept; without an argument it stays as written, because it may be all there is.
/// </remarks>
internal sealed class LaTeXReader
{
    private readonly string source;
    private readonly bool paragraphs;
    private readonly LaTeXOutput output;
    private int at;
    private bool singleQuote;

    private LaTeXReader(string source, bool markup, bool paragraphs)
    {
        this.source = source;
        output = new LaTeXOutput(markup);
        this.paragraphs = paragraphs;
    }

    /// <summary>A title or abstract as inline text.</summary>
    /// <param name="latex">The field's value.</param>
    /// <param name="paragraphs">True to keep an empty line as the end of a paragraph (<c>\n</c>); otherwise all white space is one space.</param>
    public static string ReadInline(string latex, bool paragraphs = false) => new LaTeXReader(latex, true, paragraphs).Read();

    /// <summary>Any other field as plain text, without emphasis.</summary>
    public static string ReadPlain(string latex, bool paragraphs = false) => new LaTeXReader(latex, false, paragraphs).Read();

    private string Read()
    {
        while (at < source.Length)
        {
            if (ReadToken())
            {
                output.CloseSingles();
            }
        }

        return output.Finish();
    }

    /// <summary>Reads one character, command or bracket. False when it waits for an argument or is the beginning of one.</summary>
    private bool ReadToken()
    {
        var c = source[at];
        switch (c)
        {
            case '\\':
                at++;
                return ReadCommand();
            case '{':
                at++;
                output.OpenGroup();
                return false;
            case '}':
                at++;
                output.CloseSingles();
                output.CloseGroup();
                return true;
            case '$':
                at += at + 1 < source.Length && source[at + 1] == '$' ? 2 : 1;
                output.CloseSingles();
                output.InMath = !output.InMath;
                return true;
            case '~':
                at++;
                output.Append('\u00A0');
                return true;
            case '^' or '_' when output.InMath || (at + 1 < source.Length && source[at + 1] == '{'):
                at++;
                return ReadScript(c == '^' ? "sup" : "sub");
            case '-' when !output.InMath:
                return Ligature("---", "—") || Ligature("--", "–") || Append(c);
            case '`':
                return Ligature("``", "“") || OpenSingleQuote();
            case '\'' when output.InMath:
                at++;
                output.Append('′');
                return true;
            case '\'':
                return Ligature("''", "”") || CloseSingleQuote();
            case '!':
                return (!source.AsSpan(at).StartsWith("!``") && Ligature("!`", "¡")) || Append(c);
            case '&':
                return Entity() || Append(c);
            case '?':
                return (!source.AsSpan(at).StartsWith("?``") && Ligature("?`", "¿")) || Append(c);
            default:
                return char.IsWhiteSpace(c) && c != '\u00A0' ? ReadSpaces() : Append(c);
        }
    }

    private bool Append(char c)
    {
        output.Append(c);
        at++;
        if (char.IsHighSurrogate(c) && at < source.Length && char.IsLowSurrogate(source[at]))
        {
            output.Append(source[at++]);
        }

        return true;
    }

    private bool Ligature(string marks, string character)
    {
        if (!source.AsSpan(at).StartsWith(marks))
        {
            return false;
        }

        at += marks.Length;
        output.Append(character);
        return true;
    }

    /// <summary>A character reference of HTML, which publishers leave in abstracts; LaTeX itself would write <c>\&amp;</c> for the sign.</summary>
    private bool Entity()
    {
        const int Longest = 12;
        var rest = source.AsSpan(at, Math.Min(Longest, source.Length - at));
        var length = rest.IndexOf(';') + 1;
        if (length < 4)
        {
            return false;
        }

        var reference = rest[..length].ToString();
        var character = WebUtility.HtmlDecode(reference);
        if (character == reference || character.Any(char.IsControl))
        {
            return false;
        }

        at += length;
        output.Append(character);
        return true;
    }

    private bool OpenSingleQuote()
    {
        at++;
        singleQuote = true;
        output.Append('‘');
        return true;
    }

    // An apostrophe stays as typed; only the mark that ends a quotation begun with ` is its closing mark.
    private bool CloseSingleQuote()
    {
        var closes = singleQuote && !(at + 1 < source.Length && char.IsLetterOrDigit(source[at + 1]));
        singleQuote &= !closes;
        output.Append(closes ? '’' : '\'');
        at++;
        return true;
    }

    /// <summary>One space for any white space; before an argument none.</summary>
    private bool ReadSpaces()
    {
        var lines = 0;
        while (at < source.Length && char.IsWhiteSpace(source[at]) && source[at] != '\u00A0')
        {
            lines += source[at++] == '\n' ? 1 : 0;
        }

        if (output.AwaitsArgument)
        {
            return false;
        }

        output.AppendSpace(paragraphs && lines > 1 ? "\n" : " ");
        return true;
    }

    private bool ReadCommand()
    {
        if (at >= source.Length)
        {
            output.Append('\\');
            return true;
        }

        var start = at;
        while (at < source.Length && char.IsAsciiLetter(source[at]))
        {
            at++;
        }

        if (at == start)
        {
            return ReadMark(source[at++]);
        }

        var name = source[start..at];
        var hadSpace = SkipSpaces();
        if (LaTeXCommands.StyleOf(name) is { } tag)
        {
            output.OpenTag(tag);
            return false;
        }

        if (LaTeXAccents.MarkOf(name) is { } mark && (name.Length > 1 || at < source.Length))
        {
            output.OpenAccent(mark);
            return false;
        }

        return LaTeXSymbols.Of(name) is { } symbol ? AppendSymbol(symbol, hadSpace) : ReadOther(name, hadSpace);
    }

    private bool AppendSymbol(string symbol, bool hadSpace)
    {
        // "^\circ" is how degrees are written.
        symbol = symbol == "∘" && output.IsIn("sup") ? "°" : symbol;
        // "p \leq 0.05": TeX sets a sign apart on both sides, as it was typed before it.
        var isApart = hadSpace && output.InMath && output.EndsWithSpace && !char.IsLetter(symbol[0]);
        output.Append(symbol);
        output.AppendSpace(isApart ? " " : "");
        return true;
    }

    private bool ReadOther(string name, bool hadSpace)
    {
        if (LaTeXCommands.SpaceOf(name) is { } space)
        {
            output.AppendSpace(space);
            return true;
        }

        switch (name)
        {
            case "par":
                output.AppendSpace(paragraphs ? "\n" : " ");
                return true;
            case "url" or "path" or "nolinkurl" or "doi":
                output.Append(LaTeXArguments.Verbatim(source, ref at));
                return true;
            case "href":
                output.OpenLink(LaTeXArguments.Verbatim(source, ref at));
                return false;
            case "symbol" or "char" or "ElsevierGlyph" or "unichar":
                output.Append(LaTeXArguments.Character(source, ref at, isHex: name[0] == 'E'));
                return true;
            case "frac" or "dfrac" or "tfrac" or "nicefrac" or "sfrac" or "textfrac":
                output.OpenArgument("/");
                return false;
            case "sqrt":
                output.Append('√');
                return true;
            case "enquote" or "mkbibquote" or "textquote":
                output.Append('“');
                output.OpenArgument("”");
                return false;
            case "begin" or "end":
                Environment(LaTeXArguments.Verbatim(source, ref at), name == "begin");
                return true;
        }

        if (LaTeXCommands.DeclarationOf(name) is { } declared)
        {
            output.Declare(declared);
        }
        else if (LaTeXCommands.SkippedOf(name) is { } skipped)
        {
            LaTeXArguments.Skip(source, ref at, skipped);
        }
        else if (!LaTeXCommands.IsSilent(name))
        {
            LaTeXArguments.SkipOptional(source, ref at);
            if (at >= source.Length || source[at] != '{')
            {
                output.Append('\\').Append(name).Append(hadSpace ? " " : "");
            }
        }

        return true;
    }

    /// <summary>A command of one character that is no letter.</summary>
    private bool ReadMark(char c)
    {
        switch (c)
        {
            case ' ':
                output.Append(c);
                return true;
            case '\\' or ';' or ':' or '\n' or '\t' or '>':
                output.AppendSpace(" ");
                LaTeXArguments.SkipOptional(source, ref at);
                return true;
            case ',':
                output.Append('\u2009');
                return true;
            case '(' or '[' or ')' or ']' when c is '(' or ')' || output.InMath == (c == ']'):
                output.InMath = c is '(' or '[';
                return true;
            case '/' or '-' or '!' or '@' or '*':
                return true;
        }

        if (LaTeXAccents.MarkOf(c.ToString()) is { } mark)
        {
            SkipSpaces();
            output.OpenAccent(mark);
            return false;
        }

        output.Append(c);
        return true;
    }

    private bool ReadScript(string tag)
    {
        output.OpenTag(tag);
        return false;
    }

    private void Environment(string name, bool begins)
    {
        if (begins)
        {
            output.OpenGroup();
            if ((LaTeXCommands.DeclarationOf(name) ?? LaTeXCommands.StyleOf(name)) is { } tag)
            {
                output.Declare(tag);
            }
        }
        else
        {
            output.CloseSingles();
            output.CloseGroup();
        }
    }

    private bool SkipSpaces()
    {
        var start = at;
        while (at < source.Length && char.IsWhiteSpace(source[at]) && source[at] != '\u00A0')
        {
            at++;
        }

        return at > start;
    }
}
