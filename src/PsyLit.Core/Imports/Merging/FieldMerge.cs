using PsyLit.Core.Imports.Matching;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Merging;

/// <summary>Decides field by field whether the record's value takes the place of the article's, and notes what changed.</summary>
/// <param name="oursUnconfirmed">The article's fields that nobody has checked.</param>
/// <param name="theirsUnconfirmed">The record's.</param>
/// <param name="onlyFills">True when the record may give what the article lacks, and change nothing it has.</param>
internal sealed class FieldMerge(IReadOnlyList<string> oursUnconfirmed, IReadOnlyList<string> theirsUnconfirmed, bool onlyFills)
{
    private readonly List<string> unconfirmed = [.. oursUnconfirmed];

    /// <summary>What changed, in words for the report.</summary>
    public List<string> Changes { get; } = [];

    /// <summary>The fields that nobody has checked, after the merge.</summary>
    public IReadOnlyList<string> Unconfirmed => unconfirmed;

    /// <summary>True when the record has checked a field that nobody had.</summary>
    public bool Confirms(string field) => !onlyFills && oursUnconfirmed.Contains(field) && !theirsUnconfirmed.Contains(field);

    /// <summary>False when the record would put an unchecked value in the place of one that counts as checked, or may change nothing.</summary>
    public bool MayTake(string field, bool known) =>
        !known || (!onlyFills && (!theirsUnconfirmed.Contains(field) || oursUnconfirmed.Contains(field)));

    /// <summary>Notes that the article now has the record's value, checked or not.</summary>
    public void Taken(string field, bool known)
    {
        if (!known)
        {
            return;
        }

        if (!theirsUnconfirmed.Contains(field))
        {
            if (unconfirmed.Remove(field) && !Changes.Exists(change => change.EndsWith(field, StringComparison.Ordinal)))
            {
                Changes.Add($"{field} confirmed");
            }
        }
        else if (!unconfirmed.Contains(field))
        {
            unconfirmed.Add(field);
        }
    }

    /// <summary>Notes a new or another value.</summary>
    public void Note(string field, bool isNew) =>
        Changes.Add($"{(isNew ? "new" : "changed")} {(field is "doi" or "pmid" or "pmcid" ? field.ToUpperInvariant() : field)}");

    /// <summary>The record's value where it has one, else the article's.</summary>
    public string? Take(string field, string? ours, string? theirs)
    {
        if (string.IsNullOrWhiteSpace(theirs) || !MayTake(field, ours is not null))
        {
            return ours;
        }

        if (ours != theirs)
        {
            Note(field, ours is null);
        }

        Taken(field, true);
        return theirs;
    }

    /// <summary>As <see cref="Take"/> for inline text; a copy that has only lost its markup changes nothing.</summary>
    public string? Text(string field, string? ours, string? theirs)
    {
        var lostMarkup = !string.IsNullOrEmpty(ours) && !string.IsNullOrEmpty(theirs)
            && Tags(theirs) < Tags(ours) && MatchKey.Letters(ours) == MatchKey.Letters(theirs);
        if (lostMarkup)
        {
            Taken(field, true);
            return ours;
        }

        return Take(field, string.IsNullOrEmpty(ours) ? null : ours, theirs) ?? ours;
    }

    /// <summary>As <see cref="Text"/> for the sections; a copy without the headings, or cut off with an ellipsis, changes nothing.</summary>
    public IReadOnlyList<AbstractSection> Abstract(IReadOnlyList<AbstractSection> ours, IReadOnlyList<AbstractSection> theirs)
    {
        if (theirs.All(section => string.IsNullOrWhiteSpace(section.Text)) || !MayTake("abstract", ours.Count > 0) || ours.SequenceEqual(theirs))
        {
            return ours;
        }

        if (ours.Count > 0)
        {
            var (oursLetters, theirsLetters) = (Letters(ours), Letters(theirs));
            var poorer = oursLetters == theirsLetters && (theirs.Count, Tags(theirs)).CompareTo((ours.Count, Tags(ours))) < 0;
            var cutOff = theirs[^1].Text.TrimEnd() is var end && (end.EndsWith('…') || end.EndsWith("...", StringComparison.Ordinal))
                && theirsLetters.Length < oursLetters.Length && oursLetters.StartsWith(theirsLetters, StringComparison.Ordinal);
            if (poorer || cutOff)
            {
                return ours;
            }
        }

        Note("abstract", ours.Count == 0);
        Taken("abstract", true);
        return theirs;
    }

    /// <summary>The more precise date; of two equally precise ones the record's. The field's name is <c>year</c>.</summary>
    public PartialDate? Date(PartialDate? ours, PartialDate? theirs)
    {
        if (theirs is not { } date || !MayTake("year", ours is not null))
        {
            return ours;
        }

        if (ours is { } known && Precision(date) < Precision(known) && !Confirms("year"))
        {
            return ours;
        }

        // A checked year says nothing against a day of the same year.
        var result = ours is { } day && Precision(date) < Precision(day) && date.Year == day.Year ? ours : theirs;
        if (result != ours)
        {
            Note("date", ours is null);
        }

        Taken("year", true);
        return result;
    }

    /// <summary>The article's list with what only the record has at its end.</summary>
    public IReadOnlyList<T> Union<T>(string item, IReadOnlyList<T> ours, IReadOnlyList<T> theirs)
    {
        if (theirs.Count == 0)
        {
            return ours;
        }

        var added = ours.Count == 0 && theirs.Count == 1 ? theirs : theirs.Except(ours).ToArray();
        if (added.Count == 0)
        {
            return ours;
        }

        Changes.Add(added.Count == 1 ? $"1 {item} added" : $"{added.Count} {item}s added");
        return ours.Count == 0 ? added : [.. ours, .. added];
    }

    private static int Precision(PartialDate date) => date.Day is not null ? 3 : date.Month is not null || date.Season is not null ? 2 : 1;

    private static string Letters(IReadOnlyList<AbstractSection> sections) =>
        MatchKey.Letters(string.Join(' ', sections.Select(section => section.Label + " " + section.Text)));

    private static int Tags(IReadOnlyList<AbstractSection> sections) => sections.Sum(section => Tags(section.Text));

    private static int Tags(string text) => text.Count(c => c == '<');
}
