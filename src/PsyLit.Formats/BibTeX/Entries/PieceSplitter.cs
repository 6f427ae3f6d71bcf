using System.Text;
using System.Text.RegularExpressions;

namespace PsyLit.Formats.BibTeX.Entries;

/// <summary>Cuts a BibTeX file into its entries, strings and preambles, with bounded memory and in one pass.</summary>
/// <remarks>
/// Text between entries is a comment in BibTeX and passed over, as is <c>@comment{…}</c>. A bracket that is never closed costs one entry:
/// reading goes on at the next line that begins with <c>@word{key,</c>.
/// BibTeX counts an escaped brace as a brace, most other programs do not. Both are counted: where they disagree about the end, what
/// follows decides.
/// </remarks>
internal sealed partial class PieceSplitter(TextReader text)
{
    /// <summary>The longest entry kept, in characters.</summary>
    public const int MaximumLength = 4 * 1024 * 1024;

    // "@inproceedings{" and the longest key anyone has: enough to tell a new entry from an address at the start of a line.
    private const int LongestHead = 300;

    private readonly char[] buffer = new char[16 * 1024];
    private readonly StringBuilder piece = new();
    private int at;
    private int end;
    private string pushedBack = "";
    private int pushedAt;
    private long takenSince;
    private int line = 1;
    private bool lastWasReturn;
    private bool commentsClose = true;

    /// <summary>The pieces in the order of the file, without comments.</summary>
    public IEnumerable<SourcePiece> Read()
    {
        while (SkipToSign())
        {
            var start = line;
            piece.Clear().Append((char)Next());
            if (ReadWord() is not { Length: > 0 } word || !ReadOpening(word, out var isParenthesis))
            {
                continue;
            }

            var isComment = word.Equals("comment", StringComparison.OrdinalIgnoreCase);
            var problem = ReadBody(isParenthesis, isComment);
            if (!isComment && problem is null && IsFollowedByFields())
            {
                problem = FormatMessages.BibTeXTextBehindEntry;
            }

            if (!isComment || problem is not null)
            {
                yield return new SourcePiece(start, piece.ToString(), problem);
            }
        }
    }

    private bool SkipToSign()
    {
        var before = '\n';
        for (var c = Peek(); c >= 0; c = Peek())
        {
            // "name@example.org (home)" is no entry.
            if (c == '@' && !char.IsLetterOrDigit(before))
            {
                return true;
            }

            before = (char)Next();
        }

        return false;
    }

    private string ReadWord()
    {
        TakeSpaces();
        var start = piece.Length;
        while (Peek() is var c and >= 0 && (char.IsLetterOrDigit((char)c) || c is '_' or '-' or '+' or '.') && piece.Length - start < LongestHead)
        {
            piece.Append((char)Next());
        }

        return piece.ToString(start, piece.Length - start);
    }

    /// <summary>Takes the opening bracket. An address ("name@example.org") has none; neither has a comment that is only a line.</summary>
    private bool ReadOpening(string word, out bool isParenthesis)
    {
        TakeSpaces();
        var c = Peek();
        isParenthesis = c == '(';
        if (c is not ('{' or '(') || (isParenthesis && word.Equals("comment", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        piece.Append((char)Next());
        return true;
    }

    /// <summary>Takes everything up to the closing bracket; answers what was wrong, or null.</summary>
    private string? ReadBody(bool isParenthesis, bool isComment)
    {
        var (plain, escaped, parentheses) = isParenthesis ? (0, 0, 1) : (1, 1, 0);
        var (isEscaped, atLineStart, sign, firstSign) = (false, false, -1, -1);
        while (true)
        {
            var c = Next();
            if (c < 0 || piece.Length >= MaximumLength)
            {
                return Unclosed(c < 0, isComment, firstSign);
            }

            if (c == '@' && atLineStart)
            {
                sign = piece.Length;
            }

            piece.Append((char)c);
            atLineStart = c == '\n' || (atLineStart && c is ' ' or '\t');
            if (sign >= 0 && EndsHead(c, sign))
            {
                if (piece.Length - sign <= LongestHead && Head.IsMatch(piece.ToString(sign, piece.Length - sign)))
                {
                    firstSign = firstSign < 0 ? sign : firstSign;
                    if (!isComment || !commentsClose)
                    {
                        PushBack(sign);
                        return isComment ? FormatMessages.BibTeXCommentUnclosed : FormatMessages.BibTeXEntryUnclosed;
                    }
                }

                sign = -1;
            }

            if (c is '{' or '}')
            {
                plain += c == '{' ? 1 : -1;
                escaped += isEscaped ? 0 : c == '{' ? 1 : -1;
                if (!isParenthesis && c == '}' && (plain <= 0 || escaped <= 0) && ((plain <= 0 && escaped <= 0) || IsFollowedByEntry()))
                {
                    return null;
                }
            }
            else if (isParenthesis && c is '(' or ')' && (plain <= 0 || escaped <= 0))
            {
                parentheses += c == '(' ? 1 : -1;
                if (parentheses == 0)
                {
                    return null;
                }
            }

            isEscaped = c == '\\' && !isEscaped;
        }
    }

    private bool EndsHead(int c, int sign) => c is ',' or '=' or '"' || piece.Length - sign > LongestHead;

    /// <summary>At the end of the file or of what is kept: goes back to the first entry that an unclosed comment swallowed.</summary>
    private string Unclosed(bool atEnd, bool isComment, int firstSign)
    {
        if (isComment && firstSign >= 0)
        {
            // Only once: from here on, comments end where entries begin, so that a file of opened comments is not read again and again.
            commentsClose = false;
            PushBack(firstSign);
            return FormatMessages.BibTeXCommentUnclosed;
        }

        if (atEnd)
        {
            return isComment ? FormatMessages.BibTeXCommentUnclosed : FormatMessages.BibTeXEntryUnclosed;
        }

        SkipToNextEntry();
        return FormatMessages.RecordTooLong;
    }

    /// <summary>Drops the rest of an overlong entry: up to the next line that begins with <c>@</c>.</summary>
    private void SkipToNextEntry()
    {
        var atLineStart = false;
        while (Peek() is var c and >= 0 && !(atLineStart && c == '@'))
        {
            atLineStart = Next() == '\n';
        }
    }

    // Both counts of braces are tried; the right one is followed by an entry, a comment line or the end of the file.
    private bool IsFollowedByEntry()
    {
        var spaces = new StringBuilder();
        while (Peek() is var c and >= 0 && char.IsWhiteSpace((char)c) && spaces.Length < LongestHead)
        {
            spaces.Append((char)Next());
        }

        var follows = Peek() is < 0 or '@' or '%';
        PushBack(spaces.ToString());
        return follows;
    }

    // "title = {A } too many}, year = 2020}": the entry ended early, and the fields behind it are taken for a comment.
    private bool IsFollowedByFields()
    {
        var rest = new StringBuilder();
        while (Peek() is var c and >= 0 and not ('\n' or '@' or '%') && rest.Length < LongestHead)
        {
            rest.Append((char)Next());
        }

        var text = rest.ToString();
        PushBack(text);
        return FieldBehind.IsMatch(text);
    }

    private void TakeSpaces()
    {
        while (Peek() is var c and >= 0 && char.IsWhiteSpace((char)c) && piece.Length < LongestHead)
        {
            piece.Append((char)Next());
        }
    }

    private void PushBack(int from)
    {
        var back = piece.ToString(from, piece.Length - from);
        piece.Length = from;
        PushBack(back);
    }

    private void PushBack(string back)
    {
        line -= back.AsSpan().Count('\n');
        if (takenSince == 0 && pushedAt >= back.Length)
        {
            // What comes back was pushed back before.
            pushedAt -= back.Length;
            return;
        }

        pushedBack = pushedAt < pushedBack.Length ? back + pushedBack[pushedAt..] : back;
        (pushedAt, takenSince) = (0, 0);
    }

    private int Peek()
    {
        if (pushedAt < pushedBack.Length)
        {
            return pushedBack[pushedAt];
        }

        if (!Fill())
        {
            return -1;
        }

        if (lastWasReturn && buffer[at] == '\n')
        {
            lastWasReturn = false;
            at++;
            return Peek();
        }

        return buffer[at] == '\r' ? '\n' : buffer[at];
    }

    /// <summary>The next character with every line end as <c>\n</c>; -1 at the end of the file.</summary>
    private int Next()
    {
        var c = Peek();
        if (c < 0)
        {
            return c;
        }

        if (pushedAt < pushedBack.Length)
        {
            pushedAt++;
        }
        else
        {
            lastWasReturn = buffer[at] == '\r';
            at++;
            takenSince++;
        }

        line += c == '\n' ? 1 : 0;
        return c;
    }

    private bool Fill()
    {
        if (at < end)
        {
            return true;
        }

        at = 0;
        end = text.Read(buffer, 0, buffer.Length);
        return end > 0;
    }

    [GeneratedRegex(@",\s*[\p{L}_-]{2,40}\s*=")]
    private static partial Regex FieldBehind { get; }

    [GeneratedRegex(@"^@\s*[\p{L}\d_+.-]+\s*[{(]\s*(?:[^\s,={}""\\]*\s*,|[\p{L}\d_+.-]+\s*=|"")$")]
    private static partial Regex Head { get; }
}
