using System.Net;
using System.Text;

namespace PsyLit.Formats.BibTeX.LaTeX;

/// <summary>Reads the LaTeX of a field as text: accents and symbols as Unicode, emphasis as inline text, groups and arrangement gone.</summary>
/// <remarks>
/// Nothing is recursive and every character is read once, so that a million open groups cost no more than a million letters. A command
/// nobody knows is passed over and its argument kept; without an argument it stays as written, because it may be all there is.
/// </remarks>
internal sealed class LaTeXReader
{
    private readonly string source;
    private readonly bool markup;
    private readonly bool paragraphs;
    private readonly StringBuilder output = new();
    private readonly Stack<Frame> frames = new();
    private int at;
    private bool inMath;
    private bool singleQuote;

    private LaTeXReader(string source, bool markup, bool paragraphs)
    {
        this.source = source;
        this.markup = markup;
        this.paragraphs = paragraphs;
    }

    private enum Job
    {
        Group,
        Tag,
        Accent,
        Numerator,
        Quote,
    }

    /// <summary>A title or abstract as inline text.</summary>
    /// <param name="latex">The field's value.</param>
    /// <param name="paragraphs">True to keep an empty line as the end of a paragraph (<c>\n</c>); otherwise all white space is one space.</param>
    public static string ReadInline(string latex, bool paragraphs = false) => new LaTeXReader(latex, true, paragraphs).Read();

    /// <summary>Any other field as plain text, without emphasis.</summary>
    public static string ReadPlain(string latex, bool paragraphs = false) => new LaTeXReader(latex, false, paragraphs).Read();

    private string Read()
    {
        frames.Push(new Frame(Job.Group, 0));
        while (at < source.Length)
        {
            if (ReadToken())
            {
                CloseSingles();
            }
        }

        while (frames.Count > 0)
        {
            Close(frames.Pop());
        }

        return output.ToString().Trim();
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
                OpenGroup();
                return false;
            case '}':
                at++;
                CloseSingles();
                CloseGroup();
                return true;
            case '$':
                at += at + 1 < source.Length && source[at + 1] == '$' ? 2 : 1;
                CloseSingles();
                inMath = !inMath;
                return true;
            case '~':
                at++;
                output.Append('\u00A0');
                return true;
            case '^' or '_' when inMath || (at + 1 < source.Length && source[at + 1] == '{'):
                at++;
                return ReadScript(c == '^' ? "sup" : "sub");
            case '-' when !inMath:
                return Ligature("---", "—") || Ligature("--", "–") || Append(c);
            case '`':
                return Ligature("``", "“") || OpenSingleQuote();
            case '\'' when inMath:
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

        if (frames.TryPeek(out var top) && top.IsSingle)
        {
            return false;
        }

        AppendSpace(paragraphs && lines > 1 ? "\n" : " ");
        return true;
    }

    private void AppendSpace(string space)
    {
        if (output.Length == 0 || space.Length == 0)
        {
            return;
        }

        if (output[^1] is ' ' or '\n')
        {
            // The end of a paragraph outweighs the space before it.
            output[^1] = space == "\n" ? '\n' : output[^1];
        }
        else
        {
            output.Append(space);
        }
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
            OpenTag(tag, isSingle: true);
            return false;
        }

        if (LaTeXAccents.MarkOf(name) is { } mark && (name.Length > 1 || at < source.Length))
        {
            frames.Push(new Frame(Job.Accent, output.Length) { Mark = mark, IsSingle = true });
            return false;
        }

        return LaTeXSymbols.Of(name) is { } symbol ? AppendSymbol(symbol) : ReadOther(name, hadSpace);
    }

    private bool AppendSymbol(string symbol)
    {
        // "^\circ" is how degrees are written.
        if (symbol == "∘" && frames.TryPeek(out var top) && top is { Job: Job.Tag, Tag: "sup" })
        {
            symbol = "°";
        }

        output.Append(symbol);
        return true;
    }

    private bool ReadOther(string name, bool hadSpace)
    {
        if (LaTeXCommands.SpaceOf(name) is { } space)
        {
            AppendSpace(space);
            return true;
        }

        switch (name)
        {
            case "par":
                AppendSpace(paragraphs ? "\n" : " ");
                return true;
            case "url" or "path" or "nolinkurl" or "doi":
                output.Append(LaTeXArguments.Verbatim(source, ref at));
                return true;
            case "symbol" or "char" or "ElsevierGlyph" or "unichar":
                output.Append(LaTeXArguments.Character(source, ref at, isHex: name[0] == 'E'));
                return true;
            case "frac" or "dfrac" or "tfrac" or "nicefrac" or "sfrac" or "textfrac":
                frames.Push(new Frame(Job.Numerator, output.Length) { IsSingle = true });
                return false;
            case "sqrt":
                output.Append('√');
                return true;
            case "enquote" or "mkbibquote" or "textquote":
                output.Append('“');
                frames.Push(new Frame(Job.Quote, output.Length) { IsSingle = true });
                return false;
            case "begin" or "end":
                Environment(LaTeXArguments.Verbatim(source, ref at), name == "begin");
                return true;
        }

        if (LaTeXCommands.DeclarationOf(name) is { } declared)
        {
            Declare(declared);
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
                AppendSpace(" ");
                LaTeXArguments.SkipOptional(source, ref at);
                return true;
            case ',':
                output.Append('\u2009');
                return true;
            case '(' or '[' or ')' or ']' when c is '(' or ')' || inMath == (c == ']'):
                inMath = c is '(' or '[';
                return true;
            case '/' or '-' or '!' or '@' or '*':
                return true;
        }

        if (LaTeXAccents.MarkOf(c.ToString()) is { } mark)
        {
            SkipSpaces();
            frames.Push(new Frame(Job.Accent, output.Length) { Mark = mark, IsSingle = true });
            return false;
        }

        output.Append(c);
        return true;
    }

    private bool ReadScript(string tag)
    {
        OpenTag(tag, isSingle: true);
        return false;
    }

    private void Environment(string name, bool begins)
    {
        if (begins)
        {
            frames.Push(new Frame(Job.Group, output.Length) { InMath = inMath });
            if ((LaTeXCommands.DeclarationOf(name) ?? LaTeXCommands.StyleOf(name)) is { } tag)
            {
                Declare(tag);
            }
        }
        else
        {
            CloseSingles();
            CloseGroup();
        }
    }

    private void OpenGroup()
    {
        if (frames.TryPeek(out var top) && top.IsSingle)
        {
            top.IsSingle = false;
            return;
        }

        frames.Push(new Frame(Job.Group, output.Length) { InMath = inMath });
    }

    private void OpenTag(string tag, bool isSingle)
    {
        if (markup)
        {
            output.Append('<').Append(tag).Append('>');
        }

        frames.Push(new Frame(Job.Tag, output.Length) { Tag = tag, IsSingle = isSingle, InMath = inMath });
    }

    private void Declare(string tag)
    {
        if (markup)
        {
            (frames.Peek().Declared ??= new Stack<(string, int)>()).Push((tag, output.Length));
            output.Append('<').Append(tag).Append('>');
        }
    }

    private void CloseGroup()
    {
        if (frames.Count > 1)
        {
            Close(frames.Pop());
        }
    }

    private void CloseSingles()
    {
        while (frames.TryPeek(out var top) && top.IsSingle)
        {
            Close(frames.Pop());
        }
    }

    private void Close(Frame frame)
    {
        while (frame.Declared is not null && frame.Declared.TryPop(out var declared))
        {
            CloseTag(declared.Tag, declared.At + declared.Tag.Length + 2);
        }

        switch (frame.Job)
        {
            case Job.Tag when markup:
                CloseTag(frame.Tag!, frame.Start);
                break;
            case Job.Accent:
                LaTeXAccents.Apply(output, frame.Start, frame.Mark);
                break;
            case Job.Numerator:
                output.Append('/');
                break;
            case Job.Quote:
                output.Append('”');
                break;
        }

        if (frame.Job is Job.Group or Job.Tag)
        {
            inMath = frame.InMath;
        }
    }

    private void CloseTag(string tag, int start)
    {
        if (output.Length <= start || (output.Length == start + 1 && output[start] == '°'))
        {
            // Nothing inside, or a sign that is raised by itself.
            output.Remove(start - tag.Length - 2, tag.Length + 2);
            return;
        }

        output.Append("</").Append(tag).Append('>');
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

    /// <summary>A group or argument that is open.</summary>
    private sealed class Frame(Job job, int start)
    {
        public Job Job { get; } = job;

        /// <summary>Where its text begins in the output.</summary>
        public int Start { get; } = start;

        public string? Tag { get; init; }

        public char Mark { get; init; }

        /// <summary>True while the argument has not begun: without a brace it is one character or command.</summary>
        public bool IsSingle { get; set; }

        public bool InMath { get; init; }

        public Stack<(string Tag, int At)>? Declared { get; set; }
    }
}
