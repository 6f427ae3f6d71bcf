using PsyLit.Core.Search;

namespace PsyLit.Database.Tests.Search;

public sealed class FieldSearchTests(FieldLibrary records) : IClassFixture<FieldLibrary>
{
    private readonly SearchLibrary library = records.Library;

    [Theory]
    [InlineData("pmid:27210031", "Dose-dependent head twitches")]
    [InlineData("PMID: 27210031", "Dose-dependent head twitches")]
    [InlineData("27210031", "Dose-dependent head twitches|Heads and twitches")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/27210031/", "Dose-dependent head twitches")]
    [InlineData("10.1016/s0893-133x(02)00123-4", "Dose-dependent head twitches")]
    [InlineData("doi:10.1016/S0893-133X(02)00123-4", "Dose-dependent head twitches")]
    [InlineData("doi: https://doi.org/10.1016/S0893-133X(02)00123-4", "Dose-dependent head twitches")]
    [InlineData("https://doi.org/10.1016/S0893-133X(02)00123-4.", "Dose-dependent head twitches")]
    [InlineData("pmc9950579", "Dose-dependent head twitches")]
    [InlineData("nct03866174", "Dose-dependent head twitches")]
    [InlineData("title:twitches", "Dose-dependent head twitches|Heads and twitches")]
    [InlineData("title:zebrafish", "")]
    [InlineData("abstract:zebrafish", "Dose-dependent head twitches")]
    [InlineData("abstract:dose", "")]
    [InlineData("author:carhart-harris", "Dose-dependent head twitches")]
    [InlineData("author:\"Carhart-Harris R\"", "Dose-dependent head twitches")]
    [InlineData("author:\"Carhart-Harris RL\"", "Dose-dependent head twitches")]
    [InlineData("author:\"Carhart-Harris X\"", "")]
    [InlineData("author:\"Carhart-Harris COMPASS\"", "")]
    [InlineData("author:compass", "Dose-dependent head twitches")]
    [InlineData("author:povaza", "Heads and twitches")]
    [InlineData("journal:color", "Dose-dependent head twitches")]
    [InlineData("journal:\"J Col\"", "Dose-dependent head twitches")]
    [InlineData("mesh:\"Tea, Herbal\"", "Dose-dependent head twitches")]
    [InlineData("mesh:kitchen", "")]
    [InlineData("keyword:kitchen", "Dose-dependent head twitches")]
    [InlineData("kitchen herbal", "Dose-dependent head twitches")]
    [InlineData("year:2019", "Dose-dependent head twitches")]
    [InlineData("year:2018..2023", "Dose-dependent head twitches")]
    [InlineData("year:2020..", "Heads and twitches")]
    [InlineData("year:..2019", "Dose-dependent head twitches")]
    [InlineData("year:1000..1200", "")]
    [InlineData("year:1900..2100", "Dose-dependent head twitches|Heads and twitches")]
    [InlineData("behavior", "Dose-dependent head twitches")]
    [InlineData("behaviour", "Dose-dependent head twitches")]
    [InlineData("randomized gardeners", "Heads and twitches")]
    [InlineData("\"head twitches\"", "Dose-dependent head twitches")]
    [InlineData("\"dose dependent head\"", "Dose-dependent head twitches")]
    [InlineData("\"the head\"", "Heads and twitches")]
    [InlineData("the head", "Dose-dependent head twitches|Heads and twitches")]
    [InlineData("dose-dependent", "Dose-dependent head twitches")]
    [InlineData("dependent-dose", "")]
    [InlineData("zebra*", "Dose-dependent head twitches")]
    [InlineData("twitches -zebrafish", "Heads and twitches")]
    [InlineData("-twitches", "Undated letter")]
    [InlineData("zebrafish OR gardeners -\"the head\"", "Dose-dependent head twitches")]
    [InlineData("zebrafish OR (gardeners NOT asked)", "Dose-dependent head twitches")]
    [InlineData("gardeners OR NOT twitches", "Heads and twitches|Undated letter")]
    [InlineData("zebrafish OR gardeners AND asked", "Heads and twitches")]
    public async Task A_query_finds_exactly_these(string query, string titles) =>
        Assert.Equal(titles, string.Join('|', (await library.TitlesAsync(query)).Order(StringComparer.Ordinal)));

    [Fact]
    public async Task No_phrase_runs_from_one_part_of_a_record_into_the_next() =>
        Assert.Empty(await library.TitlesAsync("\"harris compass\""));

    [Fact]
    public async Task A_field_that_does_not_exist_is_remarked_on_and_its_words_are_found()
    {
        var result = await library.SearchAsync("zebrafish color:tabernanthalog");

        Assert.Null(result.Error);
        Assert.Contains(result.Readings, reading => reading.Remark?.StartsWith("There is no field “color:”", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Small_letters_make_no_operator_and_the_reading_says_what_would()
    {
        var result = await library.SearchAsync("zebrafish or gardeners");

        Assert.Equal(0, result.Total);
        Assert.Contains("write OR", result.Readings[1].Remark, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the of", "“the of” is in nearly every record")]
    [InlineData("-", "After a minus")]
    public async Task A_query_that_says_nothing_explains_itself(string query, string sentence) =>
        Assert.Contains(sentence, (await library.SearchAsync(query)).Error?.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("xyzzyq", "No record has “xyzzyq”. Check")]
    [InlineData("zebrafish xyzzyq", "No record has “xyzzyq”; the other parts have records")]
    [InlineData("zebrafish gardeners", "“zebrafish” has 1 record and “gardeners” has 1 record, but none has both.")]
    [InlineData("zebrafish -behavior", "“zebrafish” has 1 record, and “-behavior” leaves out every one.")]
    public async Task Zero_hits_carry_their_reason(string query, string sentence)
    {
        var result = await library.SearchAsync(query);

        Assert.Equal(0, result.Total);
        Assert.StartsWith(sentence, result.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("zebrafish")]
    public async Task Hits_need_no_advice(string query) => Assert.Null((await library.SearchAsync(query)).Advice);

    [Theory]
    [InlineData("foo AND (")]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("NEAR(")]
    [InlineData("NEAR(a b, 5)")]
    [InlineData("col:")]
    [InlineData("Title : x")]
    [InlineData("{Title Body} : x")]
    [InlineData("^zebrafish")]
    [InlineData("a\" OR \"b")]
    [InlineData("'; DROP TABLE Articles; --")]
    [InlineData("5-HT2A")]
    [InlineData("c_5_ht2a")]
    [InlineData("all_")]
    [InlineData("zebra\0fish")]
    [InlineData("🍄 OR zebrafish")]
    [InlineData("\uD83C zebrafish")]
    [InlineData("+zebrafish | (gardeners)")]
    [InlineData("year:99999")]
    [InlineData("year:0000")]
    [InlineData("title:🍄")]
    [InlineData("10.1000/\"x")]
    [InlineData("a* b* c* d* zz*")]
    public async Task Nothing_a_reader_types_breaks_the_search(string query)
    {
        var result = await library.SearchAsync(query);

        Assert.True(result.Error is not null || result.Hits.Count > 0 || result.Advice is not null);
    }

    [Theory]
    [InlineData("c_5_ht2a")]
    [InlineData("all_")]
    [InlineData("y_2019")]
    public async Task Marks_of_the_index_cannot_be_typed(string query) => Assert.Equal(0, (await library.SearchAsync(query)).Total);

    [Theory]
    [InlineData(SearchSort.Relevance)]
    [InlineData(SearchSort.Newest)]
    [InlineData(SearchSort.Oldest)]
    public async Task What_has_no_date_comes_last_in_any_order_of_dates(SearchSort sort) =>
        Assert.Equal("Undated letter", (await library.TitlesAsync("", sort))[^1]);
}
