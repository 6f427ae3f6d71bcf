using System.Globalization;
using System.Text;
using PsyLit.Core.Text;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Matching;

/// <summary>
/// Folded title, year and first author in one string, <c>title|year|author</c>, by which a work without identifiers is recognised.
/// An unknown year or author leaves its place empty; a title that says too little makes the whole key empty.
/// </summary>
public static class MatchKey
{
    /// <summary>Below this many letters a title is a heading ("Editorial", "Reply", "Letter to the editor"), not the name of one work.</summary>
    public const int MinimumTitle = 20;

    /// <summary>A record without authors (a review page has none) is recognised only by a title of at least this many letters.</summary>
    public const int MinimumTitleWithoutAuthor = 40;

    public static string Of(string? title, PartialDate? published, IReadOnlyList<Contributor> contributors)
    {
        var folded = Letters(title);
        if (folded.Length < MinimumTitle)
        {
            return "";
        }

        var author = FirstAuthor(contributors);
        return published is null && author.Length == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{folded}|{published?.Year}|{author}");
    }

    /// <summary>The part before the author, with the stroke that ends it; empty for an empty key.</summary>
    public static string WithoutAuthor(string key) => key[..(key.LastIndexOf('|') + 1)];

    /// <summary>The author's part; empty when unknown.</summary>
    public static string AuthorOf(string key) => key[(key.LastIndexOf('|') + 1)..];

    /// <summary>The number of letters of the title's part.</summary>
    public static int TitleLength(string key) => Math.Max(0, key.IndexOf('|', StringComparison.Ordinal));

    /// <summary>The folded letters and digits of a text, everything else left out: brackets, stops and spaces differ from source to source.</summary>
    public static string Letters(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var letters = new StringBuilder(text.Length);
        foreach (var c in TextFolder.FoldToString(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(c);
            }
        }

        return letters.ToString();
    }

    /// <summary>The folded family name of the first author with its particle; empty when unknown.</summary>
    public static string FirstAuthor(IReadOnlyList<Contributor> contributors)
    {
        // The particle counts with the name, because sources disagree on where it belongs ("de Vos C", "Vos C de").
        var first = contributors.FirstOrDefault(person => person.Role == ContributorRole.Author);
        return first is null ? "" : Letters(first.Family is null ? first.Literal : first.Particle + first.Family);
    }
}
