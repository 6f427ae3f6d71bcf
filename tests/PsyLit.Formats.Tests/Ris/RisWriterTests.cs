using PsyLit.Formats.Ris;
using PsyLit.Formats.Tests.RoundTrips;

namespace PsyLit.Formats.Tests.Ris;

public sealed class RisWriterTests
{
    private const RecordFields Carried = RecordFields.OriginalTitle | RecordFields.Editors | RecordFields.Translators | RecordFields.SeriesEditors | RecordFields.Collaborators | RecordFields.OtherRoles
        | RecordFields.MoreAuthors | RecordFields.ContainerAbbreviation | RecordFields.Seasons | RecordFields.MonthSpans | RecordFields.PublishedOnline
        | RecordFields.Pmid | RecordFields.Pmcid | RecordFields.OtherIdentifiers | RecordFields.Issns | RecordFields.Isbns | RecordFields.Urls
        | RecordFields.Languages | RecordFields.Publisher | RecordFields.Edition | RecordFields.Summary | RecordFields.StructuredAbstract
        | RecordFields.AbstractCopyright | RecordFields.AuthorKeywords | RecordFields.MajorAuthorKeywords | RecordFields.PublicationTypes
        | RecordFields.Notices | RecordFields.SampleSize | RecordFields.Unconfirmed | RecordFields.Notes | RecordFields.Source;

    [Fact]
    public void A_written_file_reads_as_the_same_records() =>
        RoundTrip.Holds(new RisWriter(), CitationRecords.Carrying(Carried, "article-journal", "article", "book", "chapter", "thesis", "report", "dataset", "webpage"));
}
