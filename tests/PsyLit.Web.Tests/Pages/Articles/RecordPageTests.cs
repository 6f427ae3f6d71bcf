using System.Net;
using AngleSharp.Dom;
using PsyLit.Core.Articles;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Articles;

public sealed class RecordPageTests
{
    [Fact]
    public async Task A_record_shows_its_abstract_by_section_with_concepts_explained()
    {
        await using var app = new PsyLitApp();
        var id = await app.AddArticleAsync("Signalling at the 5-HT<sub>2A</sub> receptor", Fill);
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync($"/articles/{id}");

        Assert.Equal("Signalling at the 5-HT<sub>2A</sub> receptor", page.QuerySelector("h1")?.InnerHtml.Trim());
        Assert.StartsWith("Signalling at the 5-HT2A receptor", page.Title, StringComparison.Ordinal);
        Assert.Equal(["BACKGROUND", "RESULTS"], page.QuerySelectorAll("#abstract .run-in").Select(label => label.TextContent));
        Assert.Equal(["Background", "Results"], page.QuerySelectorAll(".contents li li a").Select(link => link.TextContent));
        var mention = page.QuerySelector("#s1 .mention")!;
        Assert.Equal("5-HT<sub>2A</sub>", mention.InnerHtml);
        Assert.Equal("/concepts/5-ht2a", mention.GetAttribute("href"));
        Assert.Equal("receptor-target", mention.GetAttribute("data-kind"));
        var about = page.GetElementById(mention.GetAttribute("aria-describedby")!);
        Assert.Contains("serotonin receptor", about?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_can_be_switched_off_without_a_script_and_stay_off()
    {
        await using var app = new PsyLitApp();
        var id = await app.AddArticleAsync(change: Fill);
        using var browser = app.OpenBrowser();

        var off = await browser.OpenAsync($"/articles/{id}?marks=off");
        var later = await browser.OpenAsync($"/articles/{id}");
        var on = await browser.OpenAsync($"/articles/{id}?marks=on");

        Assert.Empty(off.QuerySelectorAll(".mention"));
        Assert.Empty(later.QuerySelectorAll(".mention"));
        Assert.NotEmpty(on.QuerySelectorAll(".mention"));
        Assert.Equal("?marks=on", off.QuerySelector(".marks-switch")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_hostile_record_stays_text()
    {
        await using var app = new PsyLitApp();
        const string Attack = "<script>alert(1)</script><img src=x onerror=alert(2)> \" ' <b>bold</b>";
        var id = await app.AddArticleAsync(Attack, article =>
        {
            article.Summary = Attack;
            article.Abstract = [new AbstractSection(Attack, null, Attack)];
            article.Contributors = [new Contributor { Literal = Attack }];
            article.Keywords = [new Keyword(KeywordKind.Author, Attack)];
            article.Notices = [new Notice(NoticeKind.ErratumIn, Attack, Doi: "10.1/\"><script>")];
            article.Doi = "10.1/javascript:\"><script>";
            article.Pages = Attack;
            article.SampleSize = Attack;
        });
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync($"/articles/{id}");

        Assert.Empty(page.QuerySelectorAll("main script:not([src]), img, [onerror]"));
        Assert.All(page.Scripts, script => Assert.StartsWith("/js/", script.Source, StringComparison.Ordinal));
        Assert.Equal("bold", page.QuerySelector("h1 b")?.TextContent);
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("#abstract .prose")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identifiers_lead_to_their_registries()
    {
        await using var app = new PsyLitApp();
        var id = await app.AddArticleAsync(change: Fill);
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync($"/articles/{id}");

        Assert.Equal(
            [
                "https://doi.org/10.1000/S0000-0001(26)12345-6",
                "https://pubmed.ncbi.nlm.nih.gov/123/",
                "https://pmc.ncbi.nlm.nih.gov/articles/PMC7/",
                "https://clinicaltrials.gov/study/NCT00000001",
            ],
            page.QuerySelectorAll(".record-heading .identifiers a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Citation_tags_say_what_is_known_and_nothing_else()
    {
        await using var app = new PsyLitApp();
        var full = await app.AddArticleAsync("A title with 5-HT<sub>2A</sub>", Fill);
        var bare = await app.AddArticleAsync("A title alone");
        using var browser = app.OpenBrowser();

        var tags = Tags(await browser.OpenAsync($"/articles/{full}"));
        var few = Tags(await browser.OpenAsync($"/articles/{bare}"));

        Assert.Contains(("citation_title", "A title with 5-HT2A"), tags);
        Assert.Equal(["Doe J", "Roe R"], tags.Where(tag => tag.Name == "citation_author").Select(tag => tag.Content));
        Assert.Contains(("citation_publication_date", "2026/01/20"), tags);
        Assert.Contains(("citation_journal_title", "Journal of Made-up Results"), tags);
        Assert.Contains(("citation_firstpage", "481"), tags);
        Assert.Contains(("citation_lastpage", "489"), tags);
        Assert.Contains(("citation_doi", "10.1000/S0000-0001(26)12345-6"), tags);
        Assert.Contains(("citation_pmid", "123"), tags);
        Assert.Equal(["citation_title", "citation_abstract_html_url"], few.Select(tag => tag.Name));
        Assert.All(tags.Concat(few), tag => Assert.NotEmpty(tag.Content));
    }

    [Fact]
    public async Task What_is_missing_is_said_to_be_missing()
    {
        await using var app = new PsyLitApp();
        var id = await app.AddArticleAsync(change: article => article.Unconfirmed = ["title"]);
        using var browser = app.OpenBrowser();

        var text = (await browser.OpenAsync($"/articles/{id}")).QuerySelector("main")!.TextContent;

        Assert.Contains("Authors not reported", text, StringComparison.Ordinal);
        Assert.Contains("date not reported", text, StringComparison.Ordinal);
        Assert.Contains("This library does not hold the abstract", text, StringComparison.Ordinal);
        Assert.Contains("unconfirmed", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retraction_stands_before_the_text_and_links_to_its_notice_once()
    {
        await using var app = new PsyLitApp();
        var id = await app.AddArticleAsync(change: article => article.Notices = [new Notice(NoticeKind.RetractionIn, "J Test. 2026;1:2. doi: 10.1000/r.1", Doi: "10.1000/r.1")]);
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync($"/articles/{id}");

        var notice = page.QuerySelector(".notice-danger")!;
        Assert.Contains("This article was retracted", notice.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://doi.org/10.1000/r.1", Assert.Single(notice.QuerySelectorAll("a")).GetAttribute("href"));
        Assert.True(notice.CompareDocumentPosition(page.QuerySelector("#abstract")!).HasFlag(DocumentPositions.Following));
    }

    [Fact]
    public async Task An_earlier_text_can_still_be_read()
    {
        await using var app = new PsyLitApp();
        var id = await app.AddArticleAsync("The present title", article =>
        {
            article.RevisionNumber = 2;
            article.Revisions.Add(new ArticleRevision { Number = 1, Title = "The former title", SupersededAt = new DateTime(2026, 1, 19, 0, 0, 0, DateTimeKind.Utc) });
        });
        using var browser = app.OpenBrowser();

        var link = (await browser.OpenAsync($"/articles/{id}")).QuerySelector("#provenance a")!.GetAttribute("href")!;
        var page = await browser.OpenAsync(link);

        Assert.Equal("The former title", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("It stood until 19 January 2026", page.QuerySelector(".notice")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/99")]
    [InlineData("/articles/99/revisions/1")]
    [InlineData("/articles/99999999999999999999")]
    [InlineData("/articles/one")]
    public async Task A_record_that_is_not_there_is_404(string path)
    {
        await using var app = new PsyLitApp();
        using var browser = app.OpenBrowser();

        using var answer = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull((await Browser.ReadAsync(answer)).QuerySelector("main form[role=search]"));
    }

    private static void Fill(Article article)
    {
        article.Abstract =
        [
            new AbstractSection("BACKGROUND", "BACKGROUND", "The 5-HT<sub>2A</sub> receptor is a place where p < 0.05 & more."),
            new AbstractSection("RESULTS", "RESULTS", "Binding to TrkB was not needed."),
        ];
        article.Contributors = [new Contributor { Family = "Doe", Given = "J" }, new Contributor { Family = "Roe", Given = "R" }];
        article.Journal = new Journal { Name = "Journal of Made-up Results", Key = Guid.NewGuid().ToString() };
        article.Published = new PartialDate(2026, 1, 20);
        article.Volume = "7";
        article.Pages = "481-489";
        article.Doi = "10.1000/S0000-0001(26)12345-6";
        article.Pmid = "123";
        article.Pmcid = "PMC7";
        article.OtherIdentifiers = [new Identifier("registration", "NCT00000001")];
    }

    private static List<(string Name, string Content)> Tags(IDocument page) =>
        [.. page.QuerySelectorAll("meta[name^=citation_]").Select(tag => (tag.GetAttribute("name")!, tag.GetAttribute("content")!))];
}
