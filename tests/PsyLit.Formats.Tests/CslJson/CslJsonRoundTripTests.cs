using PsyLit.Formats.CslJson;
using PsyLit.Formats.Tests.RoundTrips;

namespace PsyLit.Formats.Tests.CslJson;

public sealed class CslJsonRoundTripTests
{
    private const RecordFields Carried =
        RecordFields.OriginalTitle | RecordFields.Particles | RecordFields.GroupsWithCommas | RecordFields.Editors | RecordFields.Translators | RecordFields.SeriesEditors
        | RecordFields.Collaborators | RecordFields.MoreAuthors | RecordFields.ContainerAbbreviation | RecordFields.Seasons | RecordFields.MonthSpans | RecordFields.PublishedOnline
        | RecordFields.Pmid | RecordFields.Pmcid | RecordFields.Issns | RecordFields.Isbns | RecordFields.Urls | RecordFields.OtherRoles | RecordFields.Languages | RecordFields.Publisher | RecordFields.Edition
        | RecordFields.StructuredAbstract | RecordFields.AuthorKeywords | RecordFields.PublicationTypes | RecordFields.Notes | RecordFields.Source
        | RecordFields.Notices | RecordFields.SampleSize | RecordFields.Unconfirmed | RecordFields.OtherIdentifiers;

    [Fact]
    public void What_is_written_is_read_back() =>
        RoundTrip.Holds(new CslJsonWriter(), CitationRecords.Carrying(Carried, "article-journal", "article", "book", "chapter", "thesis", "report", "paper-conference", "dataset"));
}
