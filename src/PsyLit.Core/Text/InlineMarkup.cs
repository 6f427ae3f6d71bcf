namespace PsyLit.Core.Text;

/// <summary>The markup that pages show as such in inline text (see <c>CitationRecord</c>): eight tags, written exactly so. Everything else is characters.</summary>
public static class InlineMarkup
{
    private static readonly string[] Elements = ["b", "i", "sub", "sup"];

    /// <summary>Reads the tag that begins at <paramref name="at"/>.</summary>
    /// <param name="source">Inline text.</param>
    /// <param name="at">A place in it.</param>
    /// <param name="element">The element's name.</param>
    /// <param name="closes">True for <c>&lt;/i&gt;</c>.</param>
    /// <param name="length">Characters from "&lt;" to "&gt;", both counted.</param>
    /// <returns>False when no such tag begins there.</returns>
    public static bool TryRead(string source, int at, out string element, out bool closes, out int length)
    {
        ArgumentNullException.ThrowIfNull(source);
        (element, closes, length) = ("", false, 0);
        if (source[at] != '<')
            return false;

        closes = at + 1 < source.Length && source[at + 1] == '/';
        var name = source.AsSpan(at + (closes ? 2 : 1));
        foreach (var candidate in Elements)
        {
            if (name.Length > candidate.Length && name.StartsWith(candidate, StringComparison.Ordinal) && name[candidate.Length] == '>')
            {
                (element, length) = (candidate, candidate.Length + (closes ? 3 : 2));
                return true;
            }
        }

        return false;
    }
}
