using System.Text;

namespace PsyLit.Core.Text;

/// <summary>Inline text without its tags, every other character as it is.</summary>
public static class PlainText
{
    /// <summary>The text without tags; one that breaks a line becomes a space, as in folded text.</summary>
    public static string Of(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!source.Contains('<', StringComparison.Ordinal))
            return source;
        var plain = new StringBuilder(source.Length);
        for (var at = 0; at < source.Length; at++)
        {
            if (source[at] == '<' && InlineTag.TryRead(source, at, out var tag))
            {
                if (tag.IsBlock)
                    plain.Append(' ');
                at += tag.Length - 1;
                continue;
            }

            plain.Append(source[at]);
        }

        return plain.ToString();
    }
}
