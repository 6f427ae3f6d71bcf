namespace PsyLit.Core.Markdown.Formulas;

/// <summary>Goes over the tokens of a formula: a command with its backslash, or one character; spaces between them mean nothing.</summary>
internal sealed class TexReader(string text)
{
    private int at;

    /// <summary>True when nothing but space is left.</summary>
    public bool IsAtEnd
    {
        get
        {
            SkipSpace();
            return at >= text.Length;
        }
    }

    /// <summary>The next token without taking it; null at the end.</summary>
    public string? Peek()
    {
        var before = at;
        var token = Next();
        at = before;
        return token;
    }

    /// <summary>Takes the next token: <c>\frac</c>, <c>\\</c>, <c>{</c>, <c>x</c>; null at the end.</summary>
    public string? Next()
    {
        SkipSpace();
        if (at >= text.Length)
            return null;
        var start = at++;
        if (char.IsHighSurrogate(text[start]) && at < text.Length && char.IsLowSurrogate(text[at]))
            at++;
        if (text[start] != '\\' || at >= text.Length)
            return text[start..at];
        if (!char.IsAsciiLetter(text[at]))
            return text[start..++at];
        while (at < text.Length && char.IsAsciiLetter(text[at]))
            at++;
        return text[start..at];
    }

    /// <summary>Takes the next token if it is this one.</summary>
    public bool Take(string token)
    {
        if (Peek() != token)
            return false;
        Next();
        return true;
    }

    /// <summary>Takes a number: digits, with a point or comma between two of them; null when none begins here.</summary>
    public string? TakeNumber()
    {
        SkipSpace();
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (at > start && text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
            at++;
        return at > start ? text[start..at] : null;
    }

    /// <summary>Takes what stands between braces as it is, spaces too; null when there are no braces, or others within.</summary>
    public string? TakeWords()
    {
        SkipSpace();
        if (at >= text.Length || text[at] != '{')
            return null;
        var end = text.IndexOf('}', at);
        if (end < 0 || text.AsSpan(at + 1, end - at - 1).IndexOfAny('{', '\\', '$') >= 0)
            return null;
        var words = text[(at + 1)..end];
        at = end + 1;
        return words;
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }
}
