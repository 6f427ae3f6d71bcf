using System.Buffers;

namespace PsyLit.Core.Text;

/// <summary>One markup tag found in a text.</summary>
/// <param name="Start">Where its "&lt;" stands in the source.</param>
/// <param name="Length">Characters from "&lt;" to "&gt;", both counted.</param>
/// <param name="Name">The element name in lower case, without a namespace prefix.</param>
/// <param name="IsClosing">True for <c>&lt;/b&gt;</c>.</param>
/// <param name="IsBlock">True when the element breaks a line, so that folding puts a space in its place.</param>
internal readonly record struct InlineTag(int Start, int Length, string Name, bool IsClosing, bool IsBlock)
{
    /// <summary>Longer ones are taken for prose: no tag a citation file holds comes near it.</summary>
    private const int MaximumLength = 200;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:-");

    // Only elements that title and abstract text is known to hold: "a<b and c>d" must stay prose.
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "b", "i", "em", "strong", "u", "s", "sub", "sup", "sc", "span", "small", "tt", "code", "mark", "a", "font", "inf",
        "italic", "bold", "underline", "overline", "monospace", "roman", "strike", "del", "ins", "nocase",
    };

    private static readonly HashSet<string> Block = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "br", "div", "li", "ul", "ol", "sec", "title", "h1", "h2", "h3", "h4", "h5", "h6", "list", "list-item", "break",
    };

    /// <summary>Reads the tag that begins at <paramref name="at"/>, where a "&lt;" stands.</summary>
    public static bool TryRead(string source, int at, out InlineTag tag)
    {
        tag = default;
        var text = source.AsSpan(at, Math.Min(MaximumLength, source.Length - at));
        var closing = text.Length > 1 && text[1] == '/';
        var nameStart = closing ? 2 : 1;
        var nameLength = text[nameStart..].IndexOfAnyExcept(NameCharacters);
        if (nameLength <= 0 || !char.IsAsciiLetter(text[nameStart]))
            return false;
        var end = text.IndexOf('>');
        if (end < 0 || text[1..end].Contains('<') || !IsTagEnd(text[nameStart + nameLength]))
            return false;
        // What follows the name can only be attributes: "a <b and c> d" compares numbers.
        var rest = text[(nameStart + nameLength)..end].Trim();
        if (rest.Length > 0 && rest is not "/" && !rest.Contains('='))
            return false;

        var name = text.Slice(nameStart, nameLength);
        var prefix = name.IndexOf(':');
        var lookup = Inline.GetAlternateLookup<ReadOnlySpan<char>>();
        var blockLookup = Block.GetAlternateLookup<ReadOnlySpan<char>>();
        var local = name[(prefix + 1)..];
        var block = blockLookup.Contains(local);
        if (!block && prefix <= 0 && !lookup.Contains(local))
            return false;
        tag = new InlineTag(at, end + 1, local.ToString().ToLowerInvariant(), closing, block);
        return true;
    }

    private static bool IsTagEnd(char c) => c is '>' or '/' || char.IsWhiteSpace(c);
}
