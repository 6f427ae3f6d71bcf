using PsyLit.Core.Imports.Matching;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Merging;

/// <summary>Makes one list of authors of two, keeping the fuller of each name.</summary>
internal static class ContributorMerge
{
    /// <summary>The record's list with what only ours knows of the same people; ours when the record's is cut off.</summary>
    /// <param name="ours">The article's list.</param>
    /// <param name="oursCutOff">True when the article's list is known to be incomplete.</param>
    /// <param name="theirs">The record's list.</param>
    /// <param name="theirsCutOff">True when the record says that it leaves out authors.</param>
    /// <param name="replace">True when nobody has checked ours.</param>
    public static (IReadOnlyList<Contributor> Contributors, bool MoreAuthors) Merge(
        IReadOnlyList<Contributor> ours, bool oursCutOff, IReadOnlyList<Contributor> theirs, bool theirsCutOff, bool replace)
    {
        if (theirs.Count == 0 || (!replace && theirsCutOff && !oursCutOff && ours.Count > 0))
        {
            return (ours, oursCutOff);
        }

        if (ours.Count == 0)
        {
            return (theirs, theirsCutOff);
        }

        var known = ours.GroupBy(KeyOf).ToDictionary(people => people.Key, people => people.First());
        var merged = theirs.Select(person => known.TryGetValue(KeyOf(person), out var same) ? Complete(person, same) : person).ToList();
        return (merged.Same(ours) ? ours : merged, theirsCutOff);
    }

    /// <summary>Compares by content: records hold their lists by reference.</summary>
    public static bool Same(this IReadOnlyList<Contributor> left, IReadOnlyList<Contributor> right) =>
        ReferenceEquals(left, right) || (left.Count == right.Count && left.Zip(right).All(pair =>
            pair.First with { Affiliations = pair.Second.Affiliations } == pair.Second
            && pair.First.Affiliations.SequenceEqual(pair.Second.Affiliations)));

    private static Contributor Complete(Contributor theirs, Contributor ours)
    {
        var (full, initials) = (ours.Given ?? "", (theirs.Given ?? "").Replace(".", "", StringComparison.Ordinal));
        var oursIsFuller = full.Length > initials.Length && full.Any(char.IsLower) && !initials.Any(char.IsLower);
        return theirs with
        {
            Given = oursIsFuller ? ours.Given : theirs.Given,
            Orcid = theirs.Orcid ?? ours.Orcid,
            Affiliations = theirs.Affiliations.Count > 0 ? theirs.Affiliations : ours.Affiliations,
        };
    }

    // The first initial tells the two Smiths of a list apart, and is the same whether given names are written out or not.
    private static (ContributorRole Role, string Name, char Initial) KeyOf(Contributor person) => (
        person.Role,
        MatchKey.Letters(person.Family is null ? person.Literal : person.Particle + person.Family),
        MatchKey.Letters(person.Given).FirstOrDefault());
}
