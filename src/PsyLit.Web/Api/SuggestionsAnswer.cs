using PsyLit.Core.Search.Suggesting;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Api;

/// <summary>Suggestions as JSON.</summary>
/// <param name="Start">The first character of the text that a suggestion replaces, in UTF-16 units.</param>
/// <param name="End">The character after the last.</param>
/// <param name="Suggestions">The best first.</param>
public sealed record SuggestionsAnswer(int Start, int End, IReadOnlyList<SuggestionsAnswer.Entry> Suggestions)
{
    public static SuggestionsAnswer Of(Suggestions found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new(found.Start, found.End, [.. found.Found.Select(Entry.Of)]);
    }

    /// <summary>One suggestion.</summary>
    /// <param name="Label">Its name.</param>
    /// <param name="Kind">What it is, in words: "receptor or target", "author".</param>
    /// <param name="ConceptKind">The kind of a concept as the vocabulary names it; left out for everything else.</param>
    /// <param name="FoundBy">Another name of it, by which it was found.</param>
    /// <param name="Records">How many records it finds; left out when that is not known without searching.</param>
    /// <param name="Query">What to write in its place.</param>
    public sealed record Entry(string Label, string Kind, string? ConceptKind, string? FoundBy, int? Records, string Query)
    {
        internal static Entry Of(Suggestion suggestion) => new(
            suggestion.Label,
            suggestion.ConceptKind is { } kind ? KindWords.One(kind) : suggestion.Kind.ToString().ToLowerInvariant(),
            suggestion.ConceptKind,
            suggestion.FoundBy,
            suggestion.Records,
            suggestion.Query);
    }
}
