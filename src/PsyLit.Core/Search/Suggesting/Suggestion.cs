using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Suggesting;

/// <summary>Something that what was typed may become.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">Its name as readers know it.</param>
/// <param name="Query">The term to write in place of what was typed.</param>
public sealed record Suggestion(SuggestionKind Kind, string Label, string Query)
{
    /// <summary>How many records it finds; null when that is not known without searching.</summary>
    public int? Records { get; init; }

    /// <summary>The kind of a concept as the vocabulary names it; null for everything else.</summary>
    public string? ConceptKind { get; init; }

    /// <summary>The name it was found by, when that is not its <see cref="Label"/>: HTR2A for the 5-HT2A receptor.</summary>
    public string? FoundBy { get; init; }

    /// <summary>A term of a field, in quotation marks unless its value is one plain word.</summary>
    internal static string Term(QueryField field, string value)
    {
        var plain = value.Replace("\"", "", StringComparison.Ordinal);
        return plain.All(char.IsAsciiLetterOrDigit) ? $"{QueryFieldNames.Of(field)}:{plain}" : $"{QueryFieldNames.Of(field)}:\"{plain}\"";
    }
}
