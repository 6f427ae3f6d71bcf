using PsyLit.Core.Annotations.Texts;

namespace PsyLit.Core.Annotations.Anchors;

/// <summary>A passage by its words and by where they stood, so that it is found again in another text.</summary>
/// <param name="Section">The section it stood in; null when that is not known.</param>
/// <param name="Start">Where it began in the section's plain text, in UTF-16 units; null when that is not known.</param>
/// <param name="Exact">Its words; never empty.</param>
/// <param name="Prefix">Up to 32 characters before it in its section; empty where the section begins, or when they are not known.</param>
/// <param name="Suffix">Up to 32 characters after it.</param>
public sealed record PassageQuote(string? Section, int? Start, string Exact, string Prefix, string Suffix)
{
    /// <summary>The most characters kept on each side, as much as tells most repetitions of a word apart.</summary>
    public const int Context = 32;

    /// <summary>The passage at a place of a section. Neither end of what is kept around it cuts a character.</summary>
    public static PassageQuote At(SectionText section, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(section);
        var text = section.Plain;
        var before = start <= Context ? 0 : WholeCharacters.After(text, start - Context);
        var after = end + Context >= text.Length ? text.Length : WholeCharacters.Before(text, end + Context);
        return new PassageQuote(section.Name, start, text[start..end], text[Math.Min(before, start)..start], text[end..Math.Max(after, end)]);
    }

    /// <summary>A passage as it was quoted elsewhere, where as much as one likes may be kept around it: no more of that is taken than is kept here.</summary>
    public static PassageQuote FromElsewhere(string? section, int? start, string exact, string? prefix, string? suffix) =>
        new(section, start, exact, Last(prefix ?? ""), First(suffix ?? ""));

    /// <summary>What an annotation says of its passage.</summary>
    public static PassageQuote Of(Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        return new PassageQuote(annotation.Section, annotation.Start, annotation.Quote, annotation.Prefix, annotation.Suffix);
    }

    private static string Last(string text) => text.Length <= Context ? text : text[WholeCharacters.After(text, text.Length - Context)..];

    private static string First(string text) => text.Length <= Context ? text : text[..WholeCharacters.Before(text, Context)];
}
