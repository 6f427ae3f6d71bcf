using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Records;
using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Ris;

/// <summary>Writes records as RIS, with the tags that Zotero, EndNote and Mendeley read alike.</summary>
/// <remarks>
/// Sections of an abstract stand in one line, each behind its label. Notices and other things without a tag become notes
/// (<see cref="RecordNotes"/>). Left out: affiliations, ORCID iDs, collaborators, and which list a keyword comes from.
/// </remarks>
public sealed class RisWriter : ICitationWriter
{
    private const string PubMed = "PubMed";

    public string Name => "ris";

    public string DisplayName => "RIS";

    public string Extension => ".ris";

    public string MediaType => "application/x-research-info-systems; charset=utf-8";

    /// <inheritdoc/>
    public void Write(Stream output, IEnumerable<CitationRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);

        // The RIS specification ends lines with carriage return and line feed.
        using var lines = new TaggedLineWriter(output, "\r\n");
        foreach (var record in records)
        {
            Write(lines, record);
        }
    }

    private static void Write(TaggedLineWriter lines, CitationRecord record)
    {
        var type = RisTypes.RisType(record.Type);
        lines.Field("TY", type);
        WritePeople(lines, record, type);
        lines.Field("TI", record.Title);
        lines.Field("T2", record.ContainerTitle);
        lines.Field("J2", record.ContainerAbbreviation);
        WriteDates(lines, record);
        lines.Field("VL", record.Volume);
        lines.Field("IS", record.Issue);
        WritePages(lines, record.Pages);
        lines.Fields("SN", record.Issns.Concat(record.Isbns));
        lines.Field("PB", record.Publisher);
        lines.Field("CY", record.PublisherPlace);
        lines.Field("DO", record.Doi);
        WritePubMedNumbers(lines, record);
        lines.Fields("UR", record.Urls);
        lines.Fields("LA", record.Languages);
        lines.Fields("M3", record.PublicationTypes);
        lines.Field("AB", string.Join(' ', record.Abstract.Select(section => section.Label is null ? section.Text : $"{section.Label}: {section.Text}")));
        lines.Fields("KW", record.Keywords.Where(IsPublished).Select(KeywordText));
        lines.Fields("N1", RecordNotes.Of(record, record.Contributors.Where(person => RisTypes.TagOf(type, person.Role) is null)));
        lines.Line("ER");
        lines.BlankLine();
    }

    private static void WritePeople(TaggedLineWriter lines, CitationRecord record, string type)
    {
        foreach (var person in record.Contributors)
        {
            lines.Field(RisTypes.TagOf(type, person.Role) ?? "", RisTypes.TagOf(type, person.Role) is null ? null : InvertedName.Of(person));
        }

        lines.Field("AU", record.MoreAuthors ? "et al." : null);
    }

    private static void WriteDates(TaggedLineWriter lines, CitationRecord record)
    {
        if (record.Published is { } date)
        {
            lines.Field("PY", RisDates.Year(date));
            lines.Field("DA", RisDates.Write(date));
        }

        // The field is a book's edition; only a whole date is read as the day of electronic publication.
        var online = record is { Type: "article-journal", PublishedOnline: { Month: not null, EndMonth: null } day } ? RisDates.Write(day) : null;
        lines.Field("ET", online ?? record.Edition);
    }

    private static void WritePages(TaggedLineWriter lines, string? pages)
    {
        // "481-489" has two ends; "320-321; discussion 321-322" would fall apart in other programs.
        var ends = pages?.Split('-') is [{ Length: > 0 } first, { Length: > 0 } last] && !pages.Contains(' ', StringComparison.Ordinal) ? (first, last) : (pages, null);
        lines.Field("SP", ends.Item1);
        lines.Field("EP", ends.Item2);
    }

    // An accession number counts as PubMed's where the record says that it comes from there; otherwise the number says it itself.
    private static void WritePubMedNumbers(TaggedLineWriter lines, CitationRecord record)
    {
        lines.Field("AN", record.Pmid is null ? null : record.Source == PubMed ? record.Pmid : $"PMID: {record.Pmid}");
        lines.Field("DB", record.Source);
        lines.Field("C2", record.Pmcid);
    }

    private static bool IsPublished(Keyword keyword) => keyword.Kind is not (KeywordKind.Curated or KeywordKind.ReviewBold);

    private static string KeywordText(Keyword keyword) =>
        (keyword.IsMajor ? "*" : "") + (keyword.Qualifier is null ? keyword.Term : $"{keyword.Term}/{keyword.Qualifier}");
}
