using System.Text;
using System.Text.RegularExpressions;

namespace PsyLit.Formats.BibTeX.LaTeX;

/// <summary>Writes text as LaTeX that BibTeX can hold: special characters escaped, braces always in pairs, inline text as commands.</summary>
/// <remarks>Letters of all scripts stay as they are: files are UTF-8, which LaTeX and biber have read by themselves since 2018.</remarks>
internal static partial class LaTeXWriter
{
    private static readonly Dictionary<string, string> Commands = new(StringComparer.Ordinal)
    {
        ["i"] = "\\textit{",
        ["b"] = "\\textbf{",
        ["sub"] = "\\textsubscript{",
        ["sup"] = "\\textsuperscript{",
    };

    /// <summary>Plain text; line ends as empty lines.</summary>
    public static string Plain(string text)
    {
        var output = new StringBuilder(text.Length + 16);
        Escape(text, output);
        return output.ToString();
    }

    /// <summary>Inline text.</summary>
    public static string Inline(string text) => Inline(text, protectsCapitals: false);

    /// <summary>A title: words with capitals other than a first letter stand in braces, so that styles which lower the case leave them.</summary>
    public static string Title(string text) => Inline(text, protectsCapitals: true);

    private static string Inline(string text, bool protectsCapitals)
    {
        var output = new StringBuilder(text.Length + 32);
        var open = new Stack<string>();
        var at = 0;
        foreach (Match match in Tag.Matches(text))
        {
            Segment(text[at..match.Index], at == 0);
            at = match.Index + match.Length;
            var name = match.Groups[1].Value;
            if (match.ValueSpan[1] != '/')
            {
                output.Append(Commands[name]);
                open.Push(name);
            }
            else if (open.Contains(name))
            {
                while (open.Pop() != name)
                {
                    output.Append('}');
                }

                output.Append('}');
            }
        }

        Segment(text[at..], at == 0);
        return output.Append('}', open.Count).ToString();

        void Segment(string segment, bool isFirst)
        {
            if (protectsCapitals && open.Count == 0)
            {
                Protect(segment, isFirst, output);
            }
            else
            {
                Escape(segment, output);
            }
        }
    }

    private static void Protect(string segment, bool isFirst, StringBuilder output)
    {
        var at = 0;
        foreach (Match word in Word.Matches(segment))
        {
            Escape(segment[at..word.Index], output);
            at = word.Index + word.Length;
            var isTitlesFirst = isFirst && word.Index == 0;
            if (word.Value.Skip(isTitlesFirst ? 1 : 0).Any(char.IsUpper))
            {
                output.Append('{');
                Escape(word.Value, output);
                output.Append('}');
            }
            else
            {
                Escape(word.Value, output);
            }
        }

        Escape(segment[at..], output);
    }

    private static void Escape(string text, StringBuilder output)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '%' or '&' or '#' or '_' or '$':
                    output.Append('\\').Append(c);
                    break;
                case '\\':
                    output.Append("\\textbackslash{}");
                    break;
                case '{':
                    output.Append("\\textbraceleft{}");
                    break;
                case '}':
                    output.Append("\\textbraceright{}");
                    break;
                case '~':
                    output.Append("\\textasciitilde{}");
                    break;
                case '^':
                    output.Append("\\textasciicircum{}");
                    break;
                case '`':
                    output.Append("\\textasciigrave{}");
                    break;
                case '\u00A0':
                    output.Append('~');
                    break;
                case '\u2009':
                    output.Append("\\,");
                    break;
                case '\n':
                    output.Append("\n\n");
                    break;
                case ' ' when output.Length > 0 && output[^1] == ' ':
                    // TeX takes spaces in a row for one.
                    output.Append("\\ ");
                    break;
                case '-' or '\'' when output.Length > 0 && output[^1] == c:
                    // Two of these would become a dash or a quotation mark.
                    output.Append("{}").Append(c);
                    break;
                default:
                    output.Append(c);
                    break;
            }
        }
    }

    [GeneratedRegex(@"</?(i|b|sub|sup)>")]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"[^\s\u00A0]+")]
    private static partial Regex Word { get; }
}
