namespace PsyLit.Core.Annotations.WebAnnotations.Selectors;

/// <summary>Places in a text as the W3C counts them, in code points, and as .NET and JavaScript do, in UTF-16 units.</summary>
/// <remarks>Web Annotation Data Model, section 4.2.5. Half a surrogate pair that stands alone counts as one.</remarks>
public static class CodePoints
{
    /// <summary>How many code points stand before a place; a place within a pair is read as the one before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="utf16">A place in it, from 0 to its length.</param>
    public static int Before(string text, int utf16)
    {
        ArgumentNullException.ThrowIfNull(text);
        var count = 0;
        for (var at = 0; at < utf16; at++)
        {
            if (!IsSecondHalf(text, at))
                count++;
        }

        return utf16 < text.Length && IsSecondHalf(text, utf16) ? count - 1 : count;
    }

    /// <summary>The place in UTF-16 units after so many code points; null when the text has fewer, or for a negative number.</summary>
    public static int? Utf16After(string text, int codePoints)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (codePoints < 0)
            return null;
        var at = 0;
        for (; codePoints > 0 && at < text.Length; codePoints--)
            at += at + 1 < text.Length && IsSecondHalf(text, at + 1) ? 2 : 1;
        return codePoints == 0 ? at : null;
    }

    private static bool IsSecondHalf(string text, int at) => at > 0 && char.IsSurrogatePair(text[at - 1], text[at]);
}
