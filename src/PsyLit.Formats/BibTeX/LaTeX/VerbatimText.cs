using System.Text;

namespace PsyLit.Formats.BibTeX.LaTeX;

/// <summary>Addresses and identifiers, in which <c>~</c>, <c>--</c> and <c>_</c> mean themselves and LaTeX is only in the way.</summary>
internal static class VerbatimText
{
    /// <summary>The text without braces, white space and <c>\url</c>, and with escaped characters as themselves.</summary>
    /// <example><c>10.1000/a\_b</c> → <c>10.1000/a_b</c>; <c>http://example.org/{\~{}}user</c> → <c>http://example.org/~user</c>.</example>
    public static string Read(string value)
    {
        var output = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == '\\')
            {
                i += Command(value.AsSpan(i + 1), output);
            }
            else if (c == '$' && value.AsSpan(i).StartsWith(@"$\sim$"))
            {
                output.Append('~');
                i += 5;
            }
            else if (c is not ('{' or '}' or '\n'))
            {
                output.Append(c);
            }
        }

        return output.ToString().Trim();
    }

    /// <summary>Writes what a command stands for and answers its length.</summary>
    private static int Command(ReadOnlySpan<char> rest, StringBuilder output)
    {
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetter(rest[length]))
        {
            length++;
        }

        if (length == 0)
        {
            output.Append(rest.IsEmpty ? "\\" : rest[0] == '\n' ? "" : rest[..1]);
            return rest.IsEmpty ? 0 : 1;
        }

        // A name of one letter is a folder of Windows more often than an accent.
        var name = rest[..length].ToString();
        if (name is not ("url" or "path" or "href" or "nolinkurl" or "texttt" or "sim"))
        {
            output.Append(LaTeXSymbols.Of(name) ?? "\\" + name);
        }
        else if (name == "sim")
        {
            output.Append('~');
        }

        return length;
    }
}
