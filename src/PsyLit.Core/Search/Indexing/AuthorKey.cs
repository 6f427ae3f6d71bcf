using PsyLit.Core.Text;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Search.Indexing;

/// <summary>The name by which an article stands among others in the order of their first authors.</summary>
/// <remarks>
/// Filed letter by letter, as PubMed and library catalogues do: neither hyphens, spaces and apostrophes nor accents count, so that
/// O'Brien stands beside Obrien; then the first letter of the given name, because sources differ in how many they give.
/// </remarks>
internal static class AuthorKey
{
    /// <summary>A group may be named by a whole sentence.</summary>
    private const int Longest = 100;

    /// <summary>The key of the first author; empty when no author is known.</summary>
    public static string Of(IReadOnlyList<Contributor> contributors)
    {
        foreach (var contributor in contributors)
        {
            if (contributor.Role == ContributorRole.Author)
                return Of(contributor);
        }

        return "";
    }

    private static string Of(Contributor author)
    {
        if (author.Family is null)
            return Letters(author.Literal ?? author.Given, Longest);
        var family = Letters(string.Concat(author.Particle, author.Family), Longest);
        return family.Length == 0 ? "" : $"{family} {Letters(author.Given, most: 1)}";
    }

    private static string Letters(string? name, int most) =>
        string.IsNullOrEmpty(name) ? "" : string.Concat(TextFolder.FoldToString(name).Where(char.IsLetterOrDigit).Take(most));
}
