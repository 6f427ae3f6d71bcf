using System.Text;
using CsCheck;
using PsyLit.Formats.Nbib;
using PsyLit.Formats.Records;
using PsyLit.Formats.Tests.RoundTrips;

namespace PsyLit.Formats.Tests.Nbib;

public sealed class NbibWriterTests
{
    private const RecordFields Carried = RecordFields.All
        & ~(RecordFields.Particles | RecordFields.GroupsWithCommas | RecordFields.SectionCategories | RecordFields.Source);

    [Fact]
    public void A_written_file_reads_as_the_same_records() =>
        RoundTrip.Holds(new NbibWriter(), CitationRecords.Carrying(Carried, "article-journal", "article", "book", "chapter", "dataset").Select(AsMedline));

    [Fact]
    public void A_record_is_laid_out_as_pubmed_saves_it()
    {
        var record = new CitationRecord
        {
            Title = "Tea for two",
            OriginalTitle = "Tee zu zweit",
            Contributors =
            [
                new Contributor { Family = "Vos", Particle = "de", Given = "Cornelia M", Suffix = "Jr", Orcid = "0000-0002-1825-0097", Affiliations = ["Tea Institute."] },
                new Contributor { Literal = "Department of Tea, Imaginary University" },
            ],
            ContainerTitle = "Imaginary journal of tea",
            ContainerAbbreviation = "Imag J Tea",
            Published = new PartialDate(2020, 12, endMonth: 1),
            Pages = "481-489",
            Pmid = "90000001",
            Doi = "10.99999/tea",
            Source = "PubMed",
            OtherIdentifiers = [new Identifier("clinicaltrials.gov", "NCT09999999")],
            Abstract = [new AbstractSection("AIM", null, "Tea."), new AbstractSection("RESULTS", null, "More tea.")],
            Keywords =
            [
                new Keyword(KeywordKind.Mesh, "Rats", "psychology", true), new Keyword(KeywordKind.Mesh, "Rats", "metabolism"), new Keyword(KeywordKind.Mesh, "Tea", null, true),
            ],
            Notices = [new Notice(NoticeKind.RetractionIn, "Imag J Tea. 2021;1:2."), new Notice(NoticeKind.PreprintOf, "doi: 10.99999/pre")],
        };
        using var stream = new MemoryStream();

        new NbibWriter().Write(stream, [record]);

        Assert.Equal(
            """
            PMID- 90000001
            DP  - 2020 Dec-2021 Jan
            TI  - [Tea for two].
            TA  - Imag J Tea
            JT  - Imaginary journal of tea
            TT  - Tee zu zweit.
            PG  - 481-489
            LID - 10.99999/tea [doi]
            SI  - clinicaltrials.gov/NCT09999999
            AB  - AIM: Tea. RESULTS: More tea.
            FAU - de Vos, Cornelia M, Jr
            AU  - de Vos CM Jr
            AUID- ORCID: 0000-0002-1825-0097
            AD  - Tea Institute.
            CN  - Department of Tea, Imaginary University
            MH  - Rats/*psychology/metabolism
            MH  - *Tea
            RIN - Imag J Tea. 2021;1:2.
            GN  - Preprint of: doi: 10.99999/pre


            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    // MEDLINE closes titles of books with a full stop, which a title's own cannot be told from; it lists substances, headings, other terms; tagged notices, then notes; a record with a PMID comes from PubMed; a preprint is known by its publication type.
    private static CitationRecord AsMedline(CitationRecord record) => record with
    {
        ContainerTitle = record.Type == "chapter" ? record.ContainerTitle!.TrimEnd('.') : record.ContainerTitle,
        // MEDLINE has no translators: they stand in notes, by their names alone.
        Contributors = [.. record.Contributors.Select(person => person.Role is ContributorRole.Translator or ContributorRole.SeriesEditor ? person with { Orcid = null, Affiliations = [] } : person)],
        Source = record.Pmid is null ? "A librarian's list" : "PubMed",
        Keywords = [.. record.Keywords.OrderBy(keyword => keyword.Kind switch { KeywordKind.Substance => 0, KeywordKind.Mesh => 1, _ => 2 })],
        Notices = [.. record.Notices.OrderBy(notice => NbibTags.HasTag(notice) ? 0 : 1)],
        PublicationTypes = record.Type switch
        {
            "article" => [.. record.PublicationTypes, "Preprint"],
            "dataset" => [.. record.PublicationTypes, "Dataset"],
            _ => record.PublicationTypes,
        },
    };
}
