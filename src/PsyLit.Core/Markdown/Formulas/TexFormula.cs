namespace PsyLit.Core.Markdown.Formulas;

/// <summary>Turns a formula in the part of TeX that comments need into MathML Core, by recursive descent.</summary>
/// <remarks>
/// Fractions, roots, scripts, Greek, operators, accents, words, fences and tables. A formula with anything else in it is not half shown: the
/// reader is given what was typed. The grammar: a row of atoms, each with at most one script above and one below.
/// </remarks>
internal sealed class TexFormula
{
    /// <summary>Longer formulas are no formulas.</summary>
    public const int MaxLength = 2000;

    private const int MaxDepth = 40;

    private readonly TexReader reader;
    private readonly TexCommands commands;
    private int depth;

    private TexFormula(string tex)
    {
        reader = new TexReader(tex);
        commands = new TexCommands(reader, this);
    }

    /// <summary>The formula as a <c>math</c> element, with what was typed as its alternative text; null when it is not understood.</summary>
    /// <param name="tex">Without the dollar signs.</param>
    /// <param name="isBlock">True when it stands on lines of its own.</param>
    public static string? ToMathML(string tex, bool isBlock)
    {
        if (tex.Length > MaxLength || string.IsNullOrWhiteSpace(tex))
            return null;
        var formula = new TexFormula(tex);
        if (formula.Row(closing: null) is not { Count: > 0 } parts || !formula.reader.IsAtEnd)
            return null;
        return $"<math{(isBlock ? " display=\"block\"" : "")} alttext=\"{System.Net.WebUtility.HtmlEncode(tex.Trim())}\">{MathElement.Of("mrow", parts)}</math>";
    }

    /// <summary>Reads atoms up to a token that closes the row, which is left; to the end when there is none.</summary>
    /// <returns>Null when something is not understood.</returns>
    internal List<string>? Row(Func<string, bool>? closing)
    {
        if (++depth > MaxDepth)
            return null;
        var parts = new List<string>();
        while (reader.Peek() is { } token && closing?.Invoke(token) != true)
        {
            if (token is "}" or "&" or "\\\\" or "\\right" or "\\end" || Scripted() is not { } part)
                return null;
            if (part.Length > 0)
                parts.Add(part);
        }

        depth--;
        return parts;
    }

    /// <summary>Reads what a command takes: a group in braces or one atom.</summary>
    internal string? Argument()
    {
        // Without braces TeX takes one token, of a number one digit.
        if (reader.Peek() is [var digit] && char.IsAsciiDigit(digit))
            return MathElement.Number(reader.Next()!);
        if (!reader.Take("{"))
            return reader.Peek() is "^" or "_" ? null : Atom(out _);
        var parts = Row(token => token == "}");
        return parts is not null && reader.Take("}") ? MathElement.Row(parts) : null;
    }

    private string? Scripted()
    {
        // A script at the beginning belongs to nothing, as in {}^{3}H.
        var hasLimits = false;
        var core = reader.Peek() is "^" or "_" ? "<mrow></mrow>" : Atom(out hasLimits);
        if (core is null)
            return null;
        var primes = "";
        while (reader.Take("'"))
            primes += "′";
        string? above = primes.Length > 0 ? MathElement.Operator(primes) : null, below = null;
        while (reader.Peek() is "^" or "_")
        {
            var isAbove = reader.Next() == "^";
            if ((isAbove ? above : below) is not null || Argument() is not { } script)
                return null;
            (above, below) = isAbove ? (script, below) : (above, script);
        }

        return (above, below) switch
        {
            (null, null) => core,
            (not null, null) => MathElement.Of(hasLimits ? "mover" : "msup", core, above),
            (null, not null) => MathElement.Of(hasLimits ? "munder" : "msub", core, below),
            _ => MathElement.Of(hasLimits ? "munderover" : "msubsup", core, below, above),
        };
    }

    private string? Atom(out bool hasLimits)
    {
        hasLimits = false;
        if (reader.TakeNumber() is { } number)
            return MathElement.Number(number);
        if (reader.Next() is not { } token)
            return null;
        switch (token)
        {
            case "{":
                var parts = Row(next => next == "}");
                return parts is not null && reader.Take("}") ? MathElement.Row(parts) : null;
            case "-":
                return MathElement.Operator("−");
            case "*":
                return MathElement.Operator("∗");
            case "~":
                return MathElement.Text("\u00A0");
            case "(" or ")" or "[" or "]" or "|":
                return MathElement.Fence(token, grows: false);
            case "+" or "=" or "<" or ">" or "/" or "!" or "," or ";" or ":" or "." or "?" or "±" or "×" or "÷" or "≤" or "≥" or "≠" or "≈" or "→" or "−" or "·" or "%":
                return MathElement.Operator(token);
        }

        if (token[0] == '\\')
            return token.Length > 1 ? commands.Read(token[1..], out hasLimits) : null;
        return token.EnumerateRunes().All(System.Text.Rune.IsLetter) ? MathElement.Identifier(token) : null;
    }
}
