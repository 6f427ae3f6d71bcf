using PsyLit.Core.Articles;
using PsyLit.Core.Imports.Matching;
using PsyLit.Core.Text;
using PsyLit.Formats.Records;

namespace PsyLit.Core.PubMed.Confirming;

/// <summary>Tells whether the record PubMed has under an identifier is the work the library has under it.</summary>
/// <remarks>
/// PMIDs are mistyped and mixed up; a wrong one must not change a record into another work. A title nobody has checked may be wrong in a few
/// words, so half of the words of the shorter title must occur in the other. A shared DOI settles it.
/// </remarks>
internal static class SameWork
{
    private const double LeastOverlap = 0.5;
    private const int LeastWordLength = 3;

    public static bool Is(Article article, CitationRecord record)
    {
        if (article.DoiKey is not null && article.DoiKey == WorkIdentifiers.DoiKey(record.Doi))
        {
            return true;
        }

        string?[] ours = [article.Title, article.OriginalTitle];
        string?[] theirs = [record.Title, record.OriginalTitle];
        return ours.Any(our => theirs.Any(their => Overlap(our, their) >= LeastOverlap));
    }

    private static double Overlap(string? ours, string? theirs)
    {
        if (MatchKey.Letters(ours) is { Length: > 0 } letters && letters == MatchKey.Letters(theirs))
        {
            return 1;
        }

        var (our, their) = (Words(ours), Words(theirs));
        var shorter = Math.Min(our.Count, their.Count);
        return shorter == 0 ? 0 : (double)our.Count(their.Contains) / shorter;
    }

    private static HashSet<string> Words(string? title) => title is null
        ? []
        : TextFolder.FoldToString(title).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(MatchKey.Letters)
            .Where(word => word.Length >= LeastWordLength && !Common.Contains(word))
            .ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "the", "and", "for", "with", "from", "that", "this", "are", "was", "its", "into", "study", "trial", "effects", "effect", "treatment", "patients",
    };
}
