using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Records;
using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Nbib;

/// <summary>Writes records in the MEDLINE/PubMed format, with the tags and their order of NLM's field descriptions.</summary>
/// <remarks>
/// Every record begins with <c>PMID-</c>, without a number where there is none, because that tag is what the format is known by. Lines are
/// not wrapped. What has no tag becomes a general note (<c>GN</c>, see <see cref="RecordNotes"/>). Left out: translators, series editors.
/// </remarks>
public sealed class NbibWriter : ICitationWriter
{
    private const string PubMed = "PubMed";

    public string Name => "nbib";

    public string DisplayName => "PubMed (nbib)";

    public string Extension => ".nbib";

    public string MediaType => "application/nbib; charset=utf-8";

    /// <inheritdoc/>
    public void Write(Stream output, IEnumerable<CitationRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        using var lines = new TaggedLineWriter(output, "\n");
        foreach (var record in records)
        {
            Write(lines, record);
        }
    }

    private static void Write(TaggedLineWriter lines, CitationRecord record)
    {
        lines.Line("PMID", record.Pmid);
        lines.Field("OWN", record.Source is PubMed && record.Pmid is not null ? null : record.Source);
        lines.Fields("IS", record.Issns);
        lines.Fields("ISBN", record.Isbns);
        lines.Field("VI", record.Volume);
        lines.Field("IP", record.Issue);
        lines.Field("DP", record.Published is { } date ? NbibDates.Write(date) : null);
        WriteTitles(lines, record);
        lines.Field("PG", record.Pages);
        WriteNumbers(lines, record);
        WriteAbstract(lines, record);
        WritePeople(lines, record);
        lines.Fields("LA", record.Languages);
        lines.Fields("PT", record.PublicationTypes.Concat(NbibTypes.Missing(record)));
        lines.Field("DEP", record.PublishedOnline is { } online ? NbibDates.WriteCompact(online) : null);
        lines.Field("PL", record.PublisherPlace);
        lines.Field("PB", record.Publisher);
        lines.Field("EN", record.Edition);
        WriteSubjects(lines, record);
        foreach (var notice in record.Notices.Where(NbibTags.HasTag))
        {
            lines.Field(NbibTags.TagOf(notice.Kind), notice.Text);
        }

        var untagged = record with { OriginalTitle = null, AbstractCopyright = null, OtherIdentifiers = [], Notices = [.. record.Notices.Where(notice => !NbibTags.HasTag(notice))] };
        lines.Fields("GN", RecordNotes.Of(untagged, record.Contributors.Where(person => TagsOf(person.Role) is null)));
        lines.BlankLine();
    }

    private static void WriteTitles(TaggedLineWriter lines, CitationRecord record)
    {
        // MEDLINE brackets a translated title and closes every title with a full stop.
        var title = record.OriginalTitle is null || record.Title is null ? record.Title : $"[{record.Title}]";
        lines.Field(record.Type == "book" ? "BTI" : "TI", Closed(title));
        if (record.Type == "chapter")
        {
            lines.Field("BTI", Closed(record.ContainerTitle));
        }
        else
        {
            lines.Field("TA", record.ContainerAbbreviation);
            lines.Field("JT", record.ContainerTitle);
        }

        lines.Field("TT", Closed(record.OriginalTitle));
    }

    private static void WriteNumbers(TaggedLineWriter lines, CitationRecord record)
    {
        lines.Field("LID", record.Doi is null ? null : $"{record.Doi} [doi]");
        lines.Fields("LID", record.Urls);
        lines.Field("PMC", record.Pmcid);
        foreach (var identifier in record.OtherIdentifiers)
        {
            var (tag, value) = identifier.Scheme switch
            {
                "pii" or "bookaccession" => ("AID", $"{identifier.Value} [{identifier.Scheme}]"),
                "manuscript" => ("MID", identifier.Value),
                "registration" => ("SI", identifier.Value),
                _ => ("SI", $"{identifier.Scheme}/{identifier.Value}"),
            };
            lines.Field(tag, value);
        }
    }

    private static void WriteAbstract(TaggedLineWriter lines, CitationRecord record)
    {
        lines.Field("AB", string.Join(' ', record.Abstract.Select(section => section.Label is null ? section.Text : $"{section.Label}: {section.Text}")));
        lines.Field("CI", record.AbstractCopyright);
    }

    private static void WritePeople(TaggedLineWriter lines, CitationRecord record)
    {
        foreach (var person in record.Contributors)
        {
            if (TagsOf(person.Role) is not var (full, abbreviated))
            {
                continue;
            }

            if (person.Family is null && person.Role == ContributorRole.Author)
            {
                lines.Field("CN", person.DisplayName);
            }
            else
            {
                lines.Field(full, InvertedName.Of(person));
                lines.Field(abbreviated, person.Family is null ? null : Abbreviated(person));
            }

            lines.Field("AUID", person.Orcid is null ? null : $"ORCID: {person.Orcid}");
            lines.Fields(person.Role == ContributorRole.Collaborator ? "IRAD" : "AD", person.Affiliations);
        }

        lines.Field("AU", record.MoreAuthors ? "et al." : null);
    }

    private static (string Full, string Abbreviated)? TagsOf(ContributorRole role) => role switch
    {
        ContributorRole.Author => ("FAU", "AU"),
        ContributorRole.Editor => ("FED", "ED"),
        ContributorRole.Collaborator => ("FIR", "IR"),
        _ => null,
    };

    private static void WriteSubjects(TaggedLineWriter lines, CitationRecord record)
    {
        lines.Fields("RN", record.Keywords.Where(keyword => keyword.Kind == KeywordKind.Substance).Select(keyword => $"0 ({keyword.Term})"));
        lines.Fields("MH", NbibSubjects.WriteMesh(record.Keywords.Where(keyword => keyword.Kind == KeywordKind.Mesh)));
        lines.Fields("OT", record.Keywords.Where(keyword => keyword.Kind == KeywordKind.Author).Select(keyword => (keyword.IsMajor ? "*" : "") + keyword.Term));
    }

    private static string Abbreviated(Contributor person) =>
        (person with { Given = string.Concat(Initials.Of(person.Given)) }).DisplayName;

    private static string? Closed(string? title) => title is null || title.EndsWith('.') || title.EndsWith('?') || title.EndsWith('!') ? title : title + ".";
}
