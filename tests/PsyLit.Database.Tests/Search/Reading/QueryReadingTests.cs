using PsyLit.Core.Search.Reading;

namespace PsyLit.Database.Tests.Search.Reading;

public sealed class QueryReadingTests(ReadingLibrary readings) : IClassFixture<ReadingLibrary>
{
    [Theory]
    [InlineData("does psilocybin work without 5-HT2A activation?", "psilocybin|5-HT2A|activation")]
    [InlineData("What is known about TrkB and BDNF in mice?", "TrkB|BDNF|mice")]
    [InlineData("how does lsd change sleep", "lsd|change|sleep")]
    [InlineData("is it safe?", "safe")]
    [InlineData("Is escitalopram not better than psilocybin?", "escitalopram|better|psilocybin")]
    public async Task A_plain_question_is_read_for_what_it_is_about(string question, string terms)
    {
        var reading = await readings.ReadAsync(question);

        Assert.True(reading.IsQuestion);
        Assert.Equal(terms, string.Join('|', reading.Readings.Where(term => term.Query is not null).Select(term => term.Term)));
        Assert.DoesNotContain(reading.Readings, term => term.LeavesOut);
    }

    [Fact]
    public async Task A_denial_in_a_question_leaves_nothing_out_and_the_reading_says_so()
    {
        var reading = await readings.ReadAsync("does psilocybin work without 5-HT2A?");

        Assert.Contains(reading.Readings, term => term.Term == "without" && term.Remark!.Contains("write NOT before it", StringComparison.Ordinal));
        Assert.Equal(2, Assert.IsType<IndexQuery.All>(reading.Query).Parts.Count);
        Assert.Equal(2, Assert.IsType<IndexQuery.Any>(reading.Partial).Parts.Count);
    }

    [Theory]
    [InlineData("\"does psilocybin work?\"")]
    [InlineData("does AND psilocybin")]
    [InlineData("does psilocybin[ti] work")]
    [InlineData("psilocybin depression")]
    public async Task A_query_with_operators_quotes_or_tags_is_no_question(string query) => Assert.False((await readings.ReadAsync(query)).IsQuestion);

    [Theory]
    [InlineData("psilocybin depression mice", true)]
    [InlineData("psilocybin depression", true)]
    [InlineData("psilocybin", false)]
    [InlineData("psilocybin AND depression AND mice", false)]
    [InlineData("psilocybin[tiab] depression[tiab] mice[tiab]", false)]
    public async Task A_few_words_in_a_row_may_be_matched_in_part_and_a_strategy_never(string query, bool isPartial) =>
        Assert.Equal(isPartial, (await readings.ReadAsync(query)).Partial is not null);

    [Fact]
    public async Task Bare_PMIDs_in_a_row_mean_any_of_them() =>
        Assert.Equal(
            new IndexQuery[] { new IndexQuery.Identifier("pmid", "27210031"), new IndexQuery.Identifier("pmid", "34515290") },
            Assert.IsType<IndexQuery.Any>((await readings.ReadAsync("27210031, 34515290")).Query).Parts);

    [Theory]
    [InlineData("depression mice", "\"depression\" mice", "\"depression\"[concept:noexp] mice", null)]
    [InlineData("mechanism:5ht2a", "\"5ht2a\"", "\"5-ht2a\"[mechanism:noexp]", null)]
    [InlineData("5ht2a[mech:noexp] AND lsd", "\"5ht2a\" AND lsd", null, "mechanism:5-ht2a AND lsd")]
    [InlineData("\"5ht2a\" AND lsd", null, null, "concept:5-ht2a AND lsd")]
    [InlineData("5ht2a[tiab]", null, null, "concept:5-ht2a")]
    [InlineData("#1 5ht2a\n#2 #1 OR lsd", "#1 \"5ht2a\"\n#2 #1 OR lsd", "#1 \"5ht2a\"[concept:noexp]\n#2 #1 OR lsd", null)]
    public async Task Every_other_way_to_read_a_term_is_a_query(string query, string? exact, string? alone, string? concept)
    {
        var term = (await readings.ReadAsync(query)).Readings[0];

        Assert.Equal((exact, alone, concept), (term.ExactQuery, term.AloneQuery, term.ConceptQuery));
    }

    [Fact]
    public async Task A_long_strategy_does_not_grow_by_the_other_ways_to_read_it()
    {
        var reading = await readings.ReadAsync(string.Join(" OR ", Enumerable.Repeat("psilocybin", 900)));

        Assert.InRange(reading.Readings.Sum(term => (term.ExactQuery?.Length ?? 0) + (term.AloneQuery?.Length ?? 0)), 1, 200_000);
    }

    [Fact]
    public async Task A_concept_alone_counts_none_below_it()
    {
        var reading = await readings.ReadAsync("\"serotonin receptors\"[mechanism:noexp]");

        Assert.True(Assert.IsType<IndexQuery.Concept>(reading.Query).IsAlone);
        Assert.Empty(reading.Readings[0].Children);
    }

    [Fact]
    public async Task Lines_of_a_strategy_are_read_once_and_joined_by_the_last()
    {
        var reading = await readings.ReadAsync("#1 lsd OR psilocybin\n#2 mice\n#3 #1 AND #2 AND #1");

        Assert.Equal(3, reading.Readings.Count);
        Assert.Equal(["lsd OR psilocybin", "mice", "#1 AND #2 AND #1"], reading.Lines.Select(line => line.Text));
        Assert.Equal([1, 1, 2], reading.Readings.Select(term => term.Line));
        Assert.Same(reading.Query, reading.Lines[2].Query);
    }

    [Fact]
    public async Task Parts_that_must_hold_come_with_the_query_without_each()
    {
        var reading = await readings.ReadAsync("lsd mice AND (BDNF OR TrkB) NOT 2019[dp]");

        Assert.Equal(["lsd", "mice", "(BDNF OR TrkB)", "NOT 2019[dp]"], reading.Clauses.Select(clause => clause.Text));
        Assert.Equal("mice AND (BDNF OR TrkB) NOT 2019[dp]", reading.Clauses[0].Without);
        Assert.Equal("lsd mice NOT year:2019", reading.Clauses[2].Without);
        Assert.Equal("lsd mice AND (BDNF OR TrkB)", reading.Clauses[3].Without);
    }

    [Fact]
    public async Task A_strategy_of_20_000_characters_is_read_in_a_moment()
    {
        var strategy = string.Join(" OR ", Enumerable.Range(0, 990).Select(i => $"w{i}*[tiab]"));
        await readings.ReadAsync(strategy);
        var began = System.Diagnostics.Stopwatch.GetTimestamp();

        var reading = await readings.ReadAsync(strategy);

        Assert.Equal(990, Assert.IsType<IndexQuery.Any>(reading.Query).Parts.Count);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }
}
