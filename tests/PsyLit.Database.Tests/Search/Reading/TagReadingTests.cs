using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Database.Tests.Search.Reading;

/// <summary>What a term is looked up as, and what is said of it when that is not what PubMed would do.</summary>
public sealed class TagReadingTests(ReadingLibrary readings) : IClassFixture<ReadingLibrary>
{
    [Theory]
    [InlineData("5ht2a[tiab]", IndexColumns.Title | IndexColumns.Abstract | IndexColumns.Keywords, "5ht2a", false, false)]
    [InlineData("head twitch[ti]", IndexColumns.Title, "head twitch", false, false)]
    [InlineData("twitch*[ab]", IndexColumns.Abstract, "twitch", true, false)]
    [InlineData("nutt d[au]", IndexColumns.Authors, "nutt d", true, false)]
    [InlineData("\"nutt d\"[au]", IndexColumns.Authors, "nutt d", false, false)]
    [InlineData("nutt[1au]", IndexColumns.FirstAuthor, "nutt", false, false)]
    [InlineData("nutt[lastau]", IndexColumns.LastAuthor, "nutt", false, false)]
    [InlineData("london[ad]", IndexColumns.Affiliations, "london", false, false)]
    [InlineData("n engl j med[ta]", IndexColumns.Journal, "n engl j med", false, true)]
    [InlineData("hallucinogens[mh:noexp]", IndexColumns.Mesh, "hallucinogens", false, true)]
    [InlineData("hallucinogens[majr]", IndexColumns.MajorMesh, "hallucinogens", false, true)]
    [InlineData("dt[sh]", IndexColumns.Mesh, "drug therapy", false, true)]
    [InlineData("psilocybin[nm]", IndexColumns.Substances, "psilocybin", false, true)]
    [InlineData("kitchen[ot]", IndexColumns.Keywords, "kitchen", false, false)]
    [InlineData("letter[pt:noexp]", IndexColumns.PublicationTypes, "letter", false, true)]
    [InlineData("clinicaltrials.gov/nct03866174[si]", IndexColumns.Registrations, "nct03866174", false, false)]
    [InlineData("https://orcid.org/0000-0002-1825-0097[auid]", IndexColumns.Registrations, "0000 0002 1825 0097", false, true)]
    public async Task A_tag_looks_where_PubMed_looks(string query, IndexColumns columns, string words, bool isPrefix, bool isWhole)
    {
        var read = Assert.IsType<IndexQuery.Words>((await readings.ReadAsync(query)).Query);

        Assert.Equal((columns, words, isPrefix, isWhole), (read.Columns, string.Join(' ', read.Sequence), read.IsPrefix, read.IsWhole));
    }

    [Theory]
    [InlineData("2019/05[dp]", 20190500, 20190599)]
    [InlineData("2019:2024[dp]", 20190000, 20249999)]
    [InlineData("1998/01:1998/04/15[dp]", 19980100, 19980415)]
    [InlineData("year:2019..", 20190000, 21999999)]
    [InlineData("\"last 2 years\"[dp]", 20240203, 21999999)]
    [InlineData("\"last 3 months\"[dp]", 20251103, 21999999)]
    [InlineData("\"last 40 days\"[pdat]", 20251225, 21999999)]
    [InlineData("\"last 9999 years\"[dp]", 14000101, 21999999)]
    [InlineData("y_5[filter]", 20210203, 21999999)]
    [InlineData("2024[edat]", 20240000, 20249999)]
    public async Task Dates_of_publication_are_spans_of_days(string query, int from, int to) =>
        Assert.Equal(new IndexQuery.Published(from, to), (await readings.ReadAsync(query)).Query);

    [Theory]
    [InlineData("added:2026-01", "2026-01-01", "2026-02-01")]
    [InlineData("added:2024-02-29", "2024-02-29", "2024-03-01")]
    [InlineData("added:2025", "2025-01-01", "2026-01-01")]
    public async Task Days_of_coming_into_the_library_end_before_the_next(string query, string from, string before)
    {
        static long Seconds(string day) => DateTimeOffset.Parse(day + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds();

        Assert.Equal(new IndexQuery.Added(Seconds(from), Seconds(before)), (await readings.ReadAsync(query)).Query);
    }

    [Theory]
    [InlineData("lsd AND x12[gr]", "[gr] cannot be answered: the library keeps no grant numbers. The term was left out.")]
    [InlineData("lsd AND bias[cois]", "[cois] cannot be answered")]
    [InlineData("lsd AND 12[vi]", "[vi] cannot be answered: the library keeps no index of volumes")]
    [InlineData("lsd AND 2RV7212BP0[rn]", "write the substance's name with [nm]")]
    [InlineData("lsd AND medline[sb]", "The filter “medline” is PubMed’s own")]
    [InlineData("lsd AND 2024[lr]", "the library does not keep when NLM worked on a record")]
    [InlineData("lsd AND is:unread", "is:unread asks for what you have read, and you are not logged in")]
    [InlineData("lsd AND is:blue", "is:blue means nothing here. Write is:unread, is:reading, is:read, is:starred or is:listed")]
    [InlineData("lsd AND by:me", "you are not logged in")]
    [InlineData("lsd AND hascois", "Statements of interests are not kept here")]
    [InlineData("lsd AND doubts[note]", "has:comments finds records with some")]
    public async Task What_the_records_cannot_answer_is_left_out_with_its_reason(string query, string sentence)
    {
        var reading = await readings.ReadAsync(query);

        Assert.Contains(reading.Readings, term => term is { IsUnanswered: true, Query: null } && term.Remark!.Contains(sentence, StringComparison.Ordinal));
        Assert.Equal("lsd", Assert.IsType<IndexQuery.Concept>(reading.Query).Id);
    }

    [Theory]
    [InlineData("2024[edat]", "when PubMed took a record up is not kept, so the date of publication was taken")]
    [InlineData("vasoconstrictors[pa]", "looked for among headings and substances")]
    [InlineData("depression/drug therapy[mh]", "whether one stands behind the other is not indexed")]
    [InlineData("tea[mh]", "MeSH’s tree is not here, so this heading was searched without those below it")]
    [InlineData("depression[mh]", "headings and keywords that name what is below it count too: Major depressive disorder")]
    [InlineData("humans[filter]", "Records that nobody has given MeSH headings are not found by it")]
    [InlineData("review[pt]", "Includes Systematic Review, Scoping Review")]
    [InlineData("nutt[ir]", "searched together with authors")]
    public async Task What_is_done_instead_is_said(string query, string sentence) =>
        Assert.Contains(sentence, Assert.Single((await readings.ReadAsync(query)).Readings).Remark, StringComparison.Ordinal);

    [Fact]
    public async Task A_query_of_which_nothing_can_be_answered_says_why_instead_of_finding_everything()
    {
        var reading = await readings.ReadAsync("x12[gr]");

        Assert.Null(reading.Query);
        Assert.Contains("keeps no grant numbers", reading.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_is_found_whatever_its_source_calls_it() =>
        Assert.Equal(["eng", "en", "english"], Assert.IsType<IndexQuery.Any>((await readings.ReadAsync("english[la]")).Query).Parts.Cast<IndexQuery.Words>().SelectMany(words => words.Sequence));
}
