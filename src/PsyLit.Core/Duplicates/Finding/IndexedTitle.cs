using System.Globalization;
using PsyLit.Core.Imports.Matching;

namespace PsyLit.Core.Duplicates.Finding;

/// <summary>What of an article's match key is compared.</summary>
/// <param name="Id">The article.</param>
/// <param name="Title">Folded letters and digits.</param>
/// <param name="Author">The folded family name of the first author; empty when unknown.</param>
/// <param name="Year">0 when unknown.</param>
internal sealed record IndexedTitle(long Id, string Title, string Author, int Year)
{
    private const string Retracted = "retracted";

    private TitleLikeness? likeness;

    /// <summary>The title's pieces; made when they are first asked for.</summary>
    /// <remarks>"RETRACTED:" before a title is too few letters to push it below the threshold, unless the title is short.</remarks>
    public TitleLikeness Likeness => likeness ??= new TitleLikeness(Title.StartsWith(Retracted, StringComparison.Ordinal) ? Title.AsSpan(Retracted.Length) : Title);

    /// <param name="id">The article.</param>
    /// <param name="key">Its <see cref="MatchKey"/>; not empty.</param>
    public static IndexedTitle Of(long id, string key)
    {
        var length = MatchKey.TitleLength(key);
        var rest = key.AsSpan(length + 1);
        var known = int.TryParse(rest[..Math.Max(0, rest.IndexOf('|'))], NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        return new IndexedTitle(id, key[..length], MatchKey.AuthorOf(key), known ? year : 0);
    }

    /// <summary>True when both have the same digits in the same order: the numbers of a series tell its works apart.</summary>
    public bool HasDigitsOf(IndexedTitle other) => Title.Where(char.IsDigit).SequenceEqual(other.Title.Where(char.IsDigit));

    /// <summary>True for works of one first author from the same or neighbouring years.</summary>
    public bool HasAuthorAndYearOf(IndexedTitle other) => Author.Length > 0 && Author == other.Author && Year > 0 && other.Year > 0 && Math.Abs(Year - other.Year) <= 1;

    /// <summary>True when it is still called the same.</summary>
    public bool Says(IndexedTitle other) => Title == other.Title && Author == other.Author && Year == other.Year;
}
