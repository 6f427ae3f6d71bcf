using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PsyLit.Core.Articles;
using PsyLit.Core.Search;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Search;

/// <summary>What stands on a page of results: facets, the timeline of years, chosen filters, orders, and the records at a glance.</summary>
public sealed class ResultsPageTests(ResultsPageTests.Records records) : IClassFixture<ResultsPageTests.Records>
{
    [Fact]
    public async Task Mechanisms_stand_below_those_they_are_a_kind_of()
    {
        var page = await records.OpenAsync("/search");

        var family = page.QuerySelector(".facet-tree > .facet-branch > a[href='/search?mechanism=5-ht2-family']")!.ParentElement!;
        Assert.Equal("5-HT2A receptor 2", Text(family.QuerySelector("details a[href='/search?mechanism=5-ht2a']")));
        Assert.Null(page.QuerySelector(".facet-tree > .facet-branch > a[href='/search?mechanism=5-ht2a']"));
    }

    [Fact]
    public async Task A_branch_with_something_chosen_is_open()
    {
        var page = await records.OpenAsync("/search?mechanism=5-ht2a");

        var chosen = page.QuerySelector(".facet-branch details[open] a[data-chosen='true']");
        Assert.Equal("chosen: 5-HT2A receptor 2", Text(chosen));
        Assert.Equal("/search", chosen?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("compound", "psilocybin", "Psilocybin 3")]
    [InlineData("population", "depression", "Depression 1")]
    [InlineData("design", "double-blind", "Double-blind 1")]
    [InlineData("instrument", "madrs", "MADRS 1")]
    [InlineData("species", "rat", "Rat 2")]
    public async Task A_facet_counts_what_choosing_a_value_gives(string facet, string value, string counted)
    {
        var all = await records.OpenAsync("/search");
        var link = all.QuerySelector($"#facets a[href='/search?{facet}={value}']");

        var chosen = await records.OpenAsync(link!.GetAttribute("href")!);

        Assert.Equal(counted, Text(link));
        Assert.EndsWith(" " + chosen.QuerySelectorAll(".entry").Length.ToString(CultureInfo.InvariantCulture), counted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_of_one_facet_widen_and_of_two_narrow()
    {
        Assert.Equal(4, (await records.OpenAsync("/search?compound=psilocybin&compound=lsd")).QuerySelectorAll(".entry").Length);
        Assert.Single((await records.OpenAsync("/search?compound=psilocybin&compound=lsd&species=rat&year=2015")).QuerySelectorAll(".entry"));
    }

    [Fact]
    public async Task Each_year_is_a_bar_that_leads_to_its_records()
    {
        var page = await records.OpenAsync("/search");
        var bars = page.QuerySelectorAll("svg.timeline-bars a");

        Assert.Equal(["2015: 1 record", "2019: 2 records", "2021: 1 record"], bars.Select(bar => Text(bar.QuerySelector("title"))));
        Assert.Equal("/search?year=2019", bars[1].GetAttribute("href"));
        Assert.All(bars, bar => Assert.Equal("-1", bar.GetAttribute("tabindex")));
        Assert.Equal(2, (await records.OpenAsync("/search?year=2019")).QuerySelectorAll(".entry").Length);
    }

    [Fact]
    public async Task A_table_says_what_the_bars_say()
    {
        var page = await records.OpenAsync("/search");

        Assert.Equal(["2021 1", "2019 2", "2015 1"], page.QuerySelectorAll(".timeline-table tbody tr").Select(Text));
        Assert.Equal("/search?year=2021", page.QuerySelector(".timeline-table tbody a")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("?from=2016&to=2020", 2, "2016–2020")]
    [InlineData("?from=2020&to=2016", 2, "2016–2020")]
    [InlineData("?from=2019&to=", 3, "from 2019")]
    [InlineData("?from=&to=2019", 3, "until 2019")]
    [InlineData("?from=2019&to=2019", 2, "2019")]
    [InlineData("?year=2016..2020", 2, "2016–2020")]
    public async Task Two_fields_choose_a_range_of_years(string query, int count, string label)
    {
        var page = await records.OpenAsync("/search" + query);

        Assert.Equal(count, page.QuerySelectorAll(".entry").Length);
        Assert.Equal($"Remove the filter year {label}", Text(page.QuerySelector(".active-filters a.chip")));
        Assert.Equal(
            page.QuerySelectorAll("svg.timeline-bars a[data-chosen='true']").Length,
            page.QuerySelectorAll(".timeline-table tr[data-chosen='true']").Length);
        Assert.NotEmpty(page.QuerySelectorAll("svg.timeline-bars a[data-chosen='true']"));
    }

    [Fact]
    public async Task The_fields_keep_what_else_is_chosen_and_show_the_range()
    {
        var page = await records.OpenAsync("/search?q=psilocybin&sort=newest&species=rat&year=2016..2020");
        var form = page.QuerySelector<IHtmlFormElement>(".timeline-form")!;

        Assert.Equal(
            ["q=psilocybin", "species=rat", "sort=newest", "from=2016", "to=2020"],
            form.Elements.OfType<IHtmlInputElement>().Select(input => $"{input.Name}={input.Value}"));
    }

    [Fact]
    public async Task A_range_that_is_none_is_ignored_with_a_remark()
    {
        var page = await records.OpenAsync("/search?from=19&to=2020");

        Assert.Contains("a year has four digits", page.QuerySelector(".remark")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.QuerySelectorAll(".entry").Length);
    }

    [Fact]
    public async Task Chosen_filters_can_be_taken_away_one_by_one_or_all_at_once()
    {
        var page = await records.OpenAsync("/search?compound=lsd&compound=psilocybin&year=2019");

        Assert.Equal(
            ["/search?compound=psilocybin&year=2019", "/search?compound=lsd&year=2019", "/search?compound=lsd&compound=psilocybin"],
            page.QuerySelectorAll(".active-filters a.chip").Select(chip => chip.GetAttribute("href")));
        Assert.Equal("/search", page.QuerySelector(".active-filters .clear")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("discussed", "Rats and LSD")]
    [InlineData("author", "Undated psilocybin")]
    [InlineData("journal", "Psilocybin at 5-HT2A")]
    [InlineData("oldest", "Rats and LSD")]
    public async Task Records_come_in_the_order_chosen(string sort, string first)
    {
        var page = await records.OpenAsync($"/search?sort={sort}");

        Assert.Equal(first, Text(page.QuerySelector(".entry-title a")));
        Assert.Equal($"/search?sort={sort}", page.QuerySelector(".sort [aria-current]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_record_says_at_a_glance_what_where_when_and_how_many()
    {
        var entry = (await records.OpenAsync("/search?q=escitalopramlike")).QuerySelector(".entry")!;

        Assert.Equal("Ågren Z, Berg B", Text(entry.QuerySelector(".entry-source"))[..15]);
        Assert.Contains("Äpfel · 2021", Text(entry.QuerySelector(".entry-source")), StringComparison.Ordinal);
        Assert.Equal(["compound: Psilocybin", "study design or method: Double-blind", "n = 59"], entry.QuerySelectorAll(".fact").Select(Text));
    }

    [Fact]
    public async Task A_retracted_record_says_so_before_its_title()
    {
        var entries = (await records.OpenAsync("/search?sort=newest")).QuerySelectorAll(".entry");

        var alarm = Assert.Single(entries, entry => entry.GetAttribute("data-alarm") == "true");
        Assert.Equal("retracted Rats and LSD", Text(alarm.QuerySelector(".entry-title")));
    }

    [Fact]
    public async Task A_record_says_why_it_was_found()
    {
        var page = await records.OpenAsync("/search?q=" + Uri.EscapeDataString("5ht2a escitalopramlike"));
        var why = page.QuerySelector(".entry details.why")!;

        Assert.Equal("Why this was found: 5-HT2A receptor in title, abstract escitalopramlike in abstract 2×", Text(why.QuerySelector("summary")));
        Assert.Equal(
            ["5-HT2A receptor as “5-HT2A” in the title, “HTR2A” in the abstract", "escitalopramlike as “escitalopramlike” in the abstract, 2 times"],
            why.QuerySelectorAll("li").Select(Text));
    }

    [Fact]
    public async Task A_near_record_says_what_it_is_without()
    {
        var page = await records.OpenAsync("/search?q=" + Uri.EscapeDataString("5ht2a ibuprofenlike"));

        Assert.Equal("without ibuprofenlike", Text(page.QuerySelector(".nearest .entry .why-missing")));
        Assert.Contains("ibuprofenlike is not in this record", page.QuerySelectorAll(".nearest .entry .why li").Select(Text));
    }

    [Fact]
    public async Task Browsing_needs_no_reasons() => Assert.Empty((await records.OpenAsync("/search")).QuerySelectorAll(".why"));

    private static string Text(IElement? element) => string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Four records with something of everything.</summary>
    public sealed class Records : IAsyncLifetime
    {
        private readonly PsyLitApp app = new();

        public async ValueTask InitializeAsync()
        {
            await AddAsync("Psilocybin at 5-HT2A", 2021, "A double-blind trial of psilocybin and escitalopramlike; escitalopramlike was given to 59. HTR2A.", article =>
            {
                article.Contributors = [new Contributor { Family = "Ågren", Given = "Z" }, new Contributor { Family = "Berg", Given = "B" }];
                article.Journal = new Journal { Name = "Äpfel", Key = "apfel" };
                article.SampleSize = "59";
            });
            var discussed = await AddAsync("Rats and LSD", 2015, "LSD in the rat.", article =>
            {
                article.Contributors = [new Contributor { Family = "Zebra", Given = "A" }];
                article.Notices = [new Notice(NoticeKind.RetractionIn, "Made up 2016;1:2")];
            });
            await AddAsync("Psilocybin, depression and MADRS", 2019, "The 5-HT2 receptor family.", article => article.Contributors = [new Contributor { Family = "Öberg", Given = "A" }]);
            await AddAsync("Undated psilocybin", 2019, "At the serotonin 2A receptor of rats.", article => article.Contributors = [new Contributor { Family = "Aalto", Given = "A" }]);
            await app.WithLibraryAsync(async library =>
            {
                library.Comments.Add(new Core.Comments.Comment { ArticleId = discussed, Markdown = "Yes.", Html = "<p>Yes.</p>", WrittenAt = app.Clock.GetUtcNow().UtcDateTime });
                return await library.SaveChangesAsync();
            });
            await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        }

        public async Task<IHtmlDocument> OpenAsync(string address)
        {
            using var browser = app.OpenBrowser();
            return await browser.OpenAsync(address);
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private Task<long> AddAsync(string title, int year, string text, Action<Article> change) => app.AddArticleAsync(title, article =>
        {
            article.Abstract = [new AbstractSection(null, null, text)];
            article.Published = new PartialDate(year);
            article.PublishedSort = new PartialDate(year).SortKey;
            change(article);
        });
    }
}
