using System.Net;
using PsyLit.Core.Articles;
using PsyLit.Core.Search;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Concepts;

public sealed class ConceptPagesTests
{
    [Fact]
    public async Task A_concept_shows_what_it_is_and_the_records_on_it()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync("/concepts/5-ht2a");

        Assert.Contains("Gq-coupled serotonin receptor", page.QuerySelector(".lead")?.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".spellings li"), form => form.TextContent == "HTR2A");
        Assert.NotNull(page.QuerySelector("aside a[href='/concepts/5-ht2-family']"));
        Assert.Contains("HTR2A and mood", Assert.Single(page.QuerySelectorAll(".entry")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wider_concept_counts_the_records_of_the_narrower()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync("/concepts");

        foreach (var id in new[] { "5-ht2a", "5-ht2-family", "serotonin-receptors" })
            Assert.Equal("1", page.QuerySelector($"a[href='/concepts/{id}'] .count")?.TextContent);
        Assert.Equal("0", page.QuerySelector("a[href='/concepts/trkb'] .count")?.TextContent);
    }

    [Fact]
    public async Task Records_are_counted_by_year_in_a_drawing_whose_bars_lead_to_them_and_in_a_table()
    {
        await using var app = new PsyLitApp();
        foreach (var year in new[] { 2019, 2021, 2021 })
            await app.AddArticleAsync("Psilocybin and mood", article => Dated(article, year));
        await app.AddArticleAsync("Psilocybin without a date");
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync("/concepts/psilocybin");

        Assert.Equal(["2019: 1\u00A0record", "2021: 2\u00A0records"], page.QuerySelectorAll(".year-bars title").Select(title => title.TextContent));
        var bars = page.QuerySelectorAll(".year-bars a");
        Assert.Equal("/search?q=concept%3Apsilocybin&year=2021", bars[1].GetAttribute("href"));
        Assert.Equal("96", bars[1].QuerySelector(".year-bar")?.GetAttribute("height"));
        Assert.Equal("48", bars[0].QuerySelector(".year-bar")?.GetAttribute("height"));
        Assert.Equal(["2021 2", "2019 1"], page.QuerySelectorAll(".years-table tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent))));
        Assert.Equal(2, (await browser.OpenAsync(bars[1].GetAttribute("href")!)).QuerySelectorAll(".entry").Length);
    }

    [Fact]
    public async Task Companions_are_concepts_named_together_more_often_than_by_chance_and_never_those_above_or_below()
    {
        await using var app = new PsyLitApp();
        // Depression is everywhere and says nothing; BDNF comes with TrkB only; CSD was named once.
        for (var i = 0; i < 4; i++)
            await app.AddArticleAsync("TrkB and BDNF in major depression");
        for (var i = 0; i < 6; i++)
            await app.AddArticleAsync("Psilocybin for major depression");
        await app.AddArticleAsync("TrkB and ayahuasca in major depression");
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync("/concepts/trkb");

        var companion = Assert.Single(page.QuerySelectorAll(".companions li"));
        Assert.NotNull(companion.QuerySelector("a[href='/concepts/bdnf']"));
        Assert.Contains("2.2 × as often as by chance", companion.TextContent, StringComparison.Ordinal);
        var both = companion.QuerySelector("a[href^='/search']")!;
        Assert.Equal("4\u00A0records name both", both.TextContent);
        Assert.Equal(4, (await browser.OpenAsync(both.GetAttribute("href")!)).QuerySelectorAll(".entry").Length);
    }

    [Fact]
    public async Task The_rules_of_ambiguous_forms_are_told_in_words()
    {
        await using var app = new PsyLitApp();
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync("/concepts/dat");

        Assert.Contains(
            "DAT is taken for it only where “dopamine”, “transporter”, “striatal” or “uptake” stands near it, or the record also names it by another form; "
            + "not where “direct antiglobulin” or “file” stands nearer.",
            page.QuerySelector(".rules")?.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/concepts/no-such")]
    [InlineData("/concepts/%3Cscript%3E")]
    public async Task A_concept_that_the_vocabulary_lacks_is_404(string path)
    {
        await using var app = new PsyLitApp();
        using var browser = app.OpenBrowser();

        using var answer = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static void Dated(Article article, int year)
    {
        article.Published = new PartialDate(year);
        article.PublishedSort = article.Published.Value.SortKey;
    }

    private static async Task<PsyLitApp> LibraryAsync()
    {
        var app = new PsyLitApp();
        await app.AddArticleAsync("HTR2A and mood");
        await app.AddArticleAsync("A record about nothing of the kind");
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        return app;
    }
}
