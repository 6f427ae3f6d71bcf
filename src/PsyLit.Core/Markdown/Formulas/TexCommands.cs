using System.Text;

namespace PsyLit.Core.Markdown.Formulas;

/// <summary>Reads what follows a command and writes both as MathML.</summary>
internal sealed class TexCommands(TexReader reader, TexFormula formula)
{
    /// <param name="name">The command without its backslash.</param>
    /// <param name="hasLimits">True when scripts stand above and below it.</param>
    /// <returns>Null when the command, or what follows it, is not understood; empty for a space of no width.</returns>
    public string? Read(string name, out bool hasLimits)
    {
        hasLimits = TexSymbols.Large.ContainsKey(name) || TexSymbols.Limits.Contains(name) || name is "overbrace" or "underbrace";
        if (TexSymbols.Letters.TryGetValue(name, out var letter))
            // TeX leaves capital Greek upright.
            return char.IsUpper(letter[0]) || !char.IsLetter(letter[0]) ? MathElement.Upright(letter) : MathElement.Identifier(letter);
        if (TexSymbols.Operators.TryGetValue(name, out var sign) || TexSymbols.Large.TryGetValue(name, out sign) || TexSymbols.Integrals.TryGetValue(name, out sign))
            return MathElement.Operator(sign);
        if (TexSymbols.Functions.Contains(name) || TexSymbols.Limits.Contains(name))
            return MathElement.Upright(name);
        if (TexSymbols.Spaces.TryGetValue(name, out var space))
            return space.Length == 0 ? "" : MathElement.Text(space);
        if (TexSymbols.Above.TryGetValue(name, out sign))
            return formula.Argument() is { } below ? $"<mover accent=\"true\">{below}{MathElement.Fence(sign, name.Length > 5 || name == "vec")}</mover>" : null;
        if (TexSymbols.Below.TryGetValue(name, out sign))
            return formula.Argument() is { } above ? MathElement.Of("munder", above, MathElement.Fence(sign, grows: true)) : null;
        return name switch
        {
            "frac" or "dfrac" or "tfrac" or "cfrac" => Two("mfrac"),
            "binom" => Binomial(),
            "sqrt" => Root(),
            "text" or "textrm" or "textnormal" or "mbox" => reader.TakeWords() is { } words ? MathElement.Text(words) : null,
            "mathrm" or "operatorname" => reader.TakeWords() is { } word ? MathElement.Upright(word.Trim()) : null,
            "mathbf" or "boldsymbol" or "bm" => Styled(0x1D400, 0x1D41A),
            "mathit" => reader.TakeWords() is { } slanted ? MathElement.Identifier(slanted.Trim()) : null,
            "mathbb" => Blackboard(),
            "left" => Fenced(),
            "big" or "Big" or "bigg" or "Bigg" or "bigl" or "bigr" or "Bigl" or "Bigr" => Delimiter(out _) is { Length: > 0 } fence ? MathElement.Fence(fence, grows: true) : null,
            "begin" => Environment(),
            "displaystyle" or "textstyle" or "limits" or "nolimits" => "",
            _ => null,
        };
    }

    private string? Two(string element) =>
        formula.Argument() is { } first && formula.Argument() is { } second ? MathElement.Of(element, first, second) : null;

    private string? Binomial() => formula.Argument() is { } of && formula.Argument() is { } chosen
        ? MathElement.Of("mrow", MathElement.Fence("(", grows: true), $"<mfrac linethickness=\"0\">{of}{chosen}</mfrac>", MathElement.Fence(")", grows: true))
        : null;

    private string? Root()
    {
        string? degree = null;
        if (reader.Take("["))
        {
            if (formula.Row(token => token == "]") is not { } parts || !reader.Take("]"))
                return null;
            degree = MathElement.Row(parts);
        }

        return formula.Argument() is not { } under ? null : degree is null ? MathElement.Of("msqrt", under) : MathElement.Of("mroot", under, degree);
    }

    // Letters of the Mathematical Alphanumeric Symbols block, as MathML Core wants them; other characters stay.
    private string? Styled(int capitalA, int smallA)
    {
        if (reader.TakeWords() is not { } word)
            return null;
        var styled = new StringBuilder(word.Length * 2);
        foreach (var c in word.Trim())
            styled.Append(c is >= 'A' and <= 'Z' ? char.ConvertFromUtf32(capitalA + c - 'A') : c is >= 'a' and <= 'z' ? char.ConvertFromUtf32(smallA + c - 'a') : c.ToString());
        return MathElement.Identifier(styled.ToString());
    }

    private string? Blackboard() => reader.TakeWords()?.Trim() switch
    {
        "R" => MathElement.Identifier("ℝ"),
        "N" => MathElement.Identifier("ℕ"),
        "Z" => MathElement.Identifier("ℤ"),
        "Q" => MathElement.Identifier("ℚ"),
        "C" => MathElement.Identifier("ℂ"),
        "P" => MathElement.Identifier("ℙ"),
        "E" => MathElement.Identifier("𝔼"),
        _ => null,
    };

    private string? Fenced()
    {
        if (Delimiter(out var isKnown) is var open && !isKnown)
            return null;
        if (formula.Row(token => token == "\\right") is not { } parts || !reader.Take("\\right"))
            return null;
        var close = Delimiter(out isKnown);
        if (!isKnown)
            return null;
        if (open.Length > 0)
            parts.Insert(0, MathElement.Fence(open, grows: true));
        if (close.Length > 0)
            parts.Add(MathElement.Fence(close, grows: true));
        return MathElement.Of("mrow", parts);
    }

    private string Delimiter(out bool isKnown)
    {
        var token = reader.Next();
        isKnown = true;
        switch (token)
        {
            case ".":
                return "";
            case "(" or ")" or "[" or "]" or "|" or "/":
                return token;
            default:
                isKnown = token is { Length: > 1 } && TexSymbols.Operators.ContainsKey(token[1..]);
                return isKnown ? TexSymbols.Operators[token![1..]] : "";
        }
    }

    private string? Environment()
    {
        var name = reader.TakeWords();
        (string Open, string Close)? fences = name switch
        {
            "matrix" or "aligned" or "array" => ("", ""),
            "pmatrix" => ("(", ")"),
            "bmatrix" => ("[", "]"),
            "Bmatrix" => ("{", "}"),
            "vmatrix" => ("|", "|"),
            "cases" => ("{", ""),
            _ => null,
        };
        if (fences is not { } around || (name == "array" && reader.TakeWords() is null) || Rows() is not { } rows || reader.TakeWords() != name)
            return null;
        var table = MathElement.Of("mtable", rows);
        return (around.Open, around.Close) switch
        {
            ("", "") => table,
            (var open, "") => MathElement.Of("mrow", MathElement.Fence(open, grows: true), table),
            var (open, close) => MathElement.Of("mrow", MathElement.Fence(open, grows: true), table, MathElement.Fence(close, grows: true)),
        };
    }

    private List<string>? Rows()
    {
        var rows = new List<string>();
        var cells = new List<string>();
        while (formula.Row(token => token is "&" or "\\\\" or "\\end") is { } parts)
        {
            cells.Add(MathElement.Of("mtd", parts));
            switch (reader.Next())
            {
                case "&":
                    break;
                case "\\\\":
                    rows.Add(MathElement.Of("mtr", cells));
                    cells = [];
                    break;
                case "\\end":
                    // Behind the last line break nothing need follow.
                    if (parts.Count > 0 || cells.Count > 1)
                        rows.Add(MathElement.Of("mtr", cells));
                    return rows;
                default:
                    return null;
            }
        }

        return null;
    }
}
