namespace PsyLit.Core.Annotations.WebAnnotations;

/// <summary>What an annotation says: a text (TextualBody) or something with an IRI, as a concept (SpecificResource).</summary>
public sealed record WebBody
{
    /// <summary>The text; null for a body that is a resource.</summary>
    public string? Value { get; init; }

    /// <summary>The IRI of the resource; null for a text.</summary>
    public string? Source { get; init; }

    /// <summary>The media type of the text, as <c>text/markdown</c>; null when that is not said.</summary>
    public string? Format { get; init; }

    /// <summary>The language of the text (BCP 47); null when that is not said.</summary>
    public string? Language { get; init; }

    /// <summary>What it is for, in the words of the vocabulary: <c>tagging</c>.</summary>
    public IReadOnlyList<string> Purposes { get; init; } = [];

    /// <summary>A text for one purpose.</summary>
    public static WebBody Text(string value, string format, string purpose) => new() { Value = value, Format = format, Purposes = [purpose] };

    /// <summary>A resource for one purpose.</summary>
    public static WebBody Resource(string source, string purpose) => new() { Source = source, Purposes = [purpose] };
}
