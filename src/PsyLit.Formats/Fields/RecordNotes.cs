using System.Text.RegularExpressions;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Fields;

/// <summary>
/// What a format has no field for, as notes that people can read and PsyLit reads back: <c>Retraction in: J Test. 2021;3:4. PMID: 123</c>,
/// <c>Unconfirmed: authors, year</c>, <c>Contributor (translator): Doe, Jane</c>.
/// </summary>
/// <remarks>Notices are named as PubMed names them on its pages. Only notes that begin with exactly such a name are taken for more than notes.</remarks>
public static partial class RecordNotes
{
    private const string Summary = "Summary";
    private const string OriginalTitle = "Original title";
    private const string Copyright = "Copyright notice";
    private const string SampleSize = "Sample size";
    private const string Unconfirmed = "Unconfirmed";
    private const string Number = "Identifier";
    private const string Link = "Link";

    private static readonly Dictionary<string, NoticeKind> Kinds = Enum.GetValues<NoticeKind>().ToDictionary(NameOf, StringComparer.Ordinal);

    private static readonly Dictionary<string, ContributorRole> Roles = Enum.GetValues<ContributorRole>().ToDictionary(role => $"Contributor ({NameOf(role)})", StringComparer.Ordinal);

    /// <summary>The name of a notice in sentence case: <c>Expression of concern in</c>.</summary>
    public static string NameOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Note => "Notice",
        NoticeKind.Other => "See also",
        _ => Capitals.Replace(kind.ToString(), match => " " + match.Value.ToLowerInvariant()),
    };

    /// <summary>A notice behind its name: <c>Retraction in: J Test. 2021;3:4. PMID: 123</c>.</summary>
    public static string Line(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return $"{NameOf(notice.Kind)}: {Write(notice)}";
    }

    /// <summary>The record's notes, and one more for each of its notices, numbers and other fields that notes can hold.</summary>
    /// <param name="record">The record; a writer that has fields of its own for some of these gives it without them.</param>
    /// <param name="people">Those of its people whose role the format has no field for.</param>
    /// <param name="links">Those of its links that the format has no field left for.</param>
    public static IEnumerable<string> Of(CitationRecord record, IEnumerable<Contributor>? people = null, IEnumerable<string>? links = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        (string Name, string? Value)[] fields =
        [
            (Summary, record.Summary),
            (OriginalTitle, record.OriginalTitle),
            (Copyright, record.AbstractCopyright),
            (SampleSize, record.SampleSize),
            .. record.OtherIdentifiers.Select(identifier => (Number, $"{identifier.Scheme} {identifier.Value}")),
            (Unconfirmed, string.Join(", ", record.Unconfirmed)),
            .. (people ?? []).Select(person => ($"Contributor ({NameOf(person.Role)})", InvertedName.Of(person))),
            .. (links ?? []).Select(link => (Link, link)),
        ];
        return record.Notices.Select(Line)
            .Concat(fields.Where(field => !string.IsNullOrWhiteSpace(field.Value)).Select(field => $"{field.Name}: {field.Value}"))
            .Concat(record.Notes);
    }

    /// <summary>True for a note that speaks of another work: its numbers are not the record's own.</summary>
    public static bool IsNotice(string note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return note.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 && Kinds.ContainsKey(note[..colon]);
    }

    /// <summary>The record with the notes that <see cref="Of"/> writes put where they came from; a field that has a value keeps it.</summary>
    public static CitationRecord Restore(CitationRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var notes = new List<string>();
        var notices = record.Notices.ToList();
        var identifiers = record.OtherIdentifiers.ToList();
        var people = record.Contributors.ToList();
        var links = record.Urls.ToList();
        foreach (var note in record.Notes)
        {
            var colon = note.IndexOf(": ", StringComparison.Ordinal);
            var (name, value) = colon > 0 ? (note[..colon], note[(colon + 2)..].Trim()) : ("", note);
            if (Kinds.TryGetValue(name, out var kind))
            {
                notices.Add(Read(kind, value));
            }
            else if (name == Number && value.IndexOf(' ', StringComparison.Ordinal) is var space and > 0)
            {
                identifiers.Add(new Identifier(value[..space], value[(space + 1)..]));
            }
            else if (name == Link)
            {
                links.Add(value);
            }
            else if (RoleOf(name) is { } role)
            {
                people.Add(value.EndsWith(',') ? new Contributor { Literal = value[..^1], Role = role } : PersonName.Parse(value, role));
            }
            else if (WithField(record, name, value) is { } changed)
            {
                record = changed;
            }
            else
            {
                notes.Add(note);
            }
        }

        return notes.Count == record.Notes.Count ? record : record with
        {
            Notes = notes,
            Notices = notices,
            OtherIdentifiers = identifiers,
            Contributors = people.Count == record.Contributors.Count ? record.Contributors : [.. people.OrderBy(person => person.Role)],
            Urls = links,
        };
    }

    private static string NameOf(ContributorRole role) => Capitals.Replace(role.ToString(), match => " " + match.Value).ToLowerInvariant();

    private static ContributorRole? RoleOf(string name) =>
        Roles.TryGetValue(name, out var role) ? role : null;

    private static CitationRecord? WithField(CitationRecord record, string name, string value) => name switch
    {
        Summary when record.Summary is null => record with { Summary = value },
        OriginalTitle when record.OriginalTitle is null => record with { OriginalTitle = value },
        Copyright when record.AbstractCopyright is null => record with { AbstractCopyright = value },
        SampleSize when record.SampleSize is null => record with { SampleSize = value },
        Unconfirmed when record.Unconfirmed.Count == 0 => record with { Unconfirmed = value.Split(", ", StringSplitOptions.RemoveEmptyEntries) },
        _ => null,
    };

    // The numbers of the other work usually stand in its citation; where they do not, they follow in brackets.
    private static string Write(Notice notice)
    {
        var read = Read(notice.Kind, notice.Text);
        return notice.Text
            + (notice.Pmid is { } pmid && read.Pmid != pmid ? $" (PMID {pmid})" : "")
            + (notice.Doi is { } doi && read.Doi != doi ? $" (doi {doi})" : "");
    }

    private static Notice Read(NoticeKind kind, string value)
    {
        if (Marked.Match(value) is { Success: true } marked && (marked.Groups["pmid"].Success || marked.Groups["doi"].Success))
        {
            var text = marked.Groups["text"].Value;
            return new Notice(kind, text, ValueOf(marked.Groups["pmid"]) ?? PubMedNumbers.FindPmid(text), ValueOf(marked.Groups["doi"]) ?? Dois.FindIn(text));
        }

        return new Notice(kind, value, PubMedNumbers.FindPmid(value), Dois.FindIn(value));
    }

    private static string? ValueOf(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex(@"(?<!^)\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals { get; }

    [GeneratedRegex(@"^(?<text>.*?)(?: \(PMID (?<pmid>\d+)\))?(?: \(doi (?<doi>10\.\S+)\))?$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Marked { get; }
}
