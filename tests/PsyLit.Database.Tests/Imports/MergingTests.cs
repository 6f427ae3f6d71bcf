using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Imports;
using PsyLit.Formats.Records;

namespace PsyLit.Database.Tests.Imports;

public sealed class MergingTests
{
    private static readonly CitationRecord Trial = Records.Trial with { Pmid = "7" };

    [Fact]
    public async Task A_field_the_record_does_not_have_takes_nothing_away()
    {
        var article = await MergeAsync(
            Trial with { Summary = "In short.", Doi = "10.1000/x", SampleSize = "12", Urls = ["https://example.org/a"] },
            new CitationRecord { Title = Trial.Title, Pmid = "7" });

        Assert.Equal(("In short.", "10.1000/x", "12", "7", "11-19"), (article.Summary, article.Doi, article.SampleSize, article.Volume, article.Pages));
        Assert.Equal(2, article.Abstract.Count);
        Assert.Equal(2, article.Contributors.Count);
        Assert.Equal(new PartialDate(2024, 5, 12), article.Published);
        Assert.Equal(2, article.Keywords.Count);
        Assert.Equal("Journal of Invented Medicine", article.Journal!.Name);
        Assert.Equal(1, article.RevisionNumber);
    }

    [Fact]
    public async Task What_nobody_had_checked_gives_way_to_what_a_source_confirms()
    {
        var article = await MergeAsync(
            Trial with { Unconfirmed = ["authors", "title", "year"], MoreAuthors = true, Contributors = [Records.Person("Muster", "E")], Published = new PartialDate(2023) },
            Trial with { Line = 2, Contributors = [Records.Person("Muster", "E"), Records.Person("Neu", "N")] });

        Assert.Empty(article.Unconfirmed);
        Assert.Equal(["Muster", "Neu"], article.Contributors.Select(person => person.Family!));
        Assert.False(article.MoreAuthors);
        Assert.Equal(2024, article.Published!.Value.Year);
    }

    [Fact]
    public async Task What_a_source_confirmed_does_not_give_way_to_what_nobody_has_checked()
    {
        var article = await MergeAsync(
            Trial,
            Trial with { Unconfirmed = ["authors", "title", "year", "journal"], Title = "Psilocybin maybe", Contributors = [Records.Person("Guess")], Published = new PartialDate(2020, 1, 1), ContainerTitle = "Some Journal" });

        Assert.Equal((Trial.Title, "Muster", 2024), (article.Title, article.Contributors[0].Family, article.Published!.Value.Year));
        Assert.Equal("Journal of Invented Medicine", article.Journal!.Name);
        Assert.Empty(article.Unconfirmed);
    }

    [Fact]
    public async Task A_changed_text_leaves_the_old_one_behind_as_a_revision()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Trial);
        library.Clock.Advance(TimeSpan.FromDays(1));
        var second = await library.ImportAsync(Trial with { Abstract = [new AbstractSection(null, null, "Twelve people drank tea, and one spilled it.")] });
        await library.ImportAsync(Trial with { Title = "Psilocybin against a placebo tea: an erratum to the invented study" });

        var article = await library.AskAsync(store => store.Articles.Include(a => a.Revisions.OrderBy(r => r.Number)).SingleAsync());
        Assert.Equal(3, article.RevisionNumber);
        Assert.Equal([1, 2], article.Revisions.Select(revision => revision.Number));
        var old = article.Revisions.First();
        Assert.Equal((Trial.Title, "Twelve people drank tea.", second.ImportId), (old.Title, old.Abstract[0].Text, old.SupersededByImportId));
        Assert.Equal(library.Clock.GetUtcNow().UtcDateTime, old.SupersededAt);
        Assert.Contains("changed abstract", second.Entries[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_only_lost_its_markup_and_headings_is_no_new_text()
    {
        var article = await MergeAsync(
            Trial with { Title = "The 5-HT<sub>2A</sub> receptor in twelve invented drinkers of tea" },
            Trial with
            {
                Title = "The 5-HT2A receptor in twelve invented drinkers of tea",
                Abstract = [new AbstractSection(null, null, "METHODS: Twelve people drank tea. RESULTS: Seven slept well.")],
            },
            Trial with { Title = "The 5-HT2A receptor in twelve invented drinkers of tea", Abstract = [new AbstractSection(null, null, "Methods: Twelve people...")] });

        Assert.Equal(("The 5-HT<sub>2A</sub> receptor in twelve invented drinkers of tea", 2, 1), (article.Title, article.Abstract.Count, article.RevisionNumber));
    }

    [Fact]
    public async Task Keywords_of_a_kind_replace_what_the_same_source_brought_of_that_kind()
    {
        var article = await MergeAsync(
            Trial with { Keywords = [new(KeywordKind.Mesh, "Psilocybin"), new(KeywordKind.Mesh, "Tea"), new(KeywordKind.Author, "tea")] },
            Trial with { Keywords = [new(KeywordKind.Mesh, "Psilocybin", "therapeutic use", true), new(KeywordKind.Mesh, "Psilocybin")] });

        Assert.Equal(["Author tea ", "Mesh Psilocybin therapeutic use", "Mesh Psilocybin "], Terms(article));
    }

    [Fact]
    public async Task Keywords_of_another_source_stay()
    {
        var article = await MergeAsync(
            Trial with { Keywords = [new(KeywordKind.Mesh, "Tea"), new(KeywordKind.Author, "tea")] },
            Trial with { Source = "Zotero", Keywords = [new(KeywordKind.Author, "to read"), new(KeywordKind.Author, "tea")] },
            Trial with { Source = null, Keywords = [new(KeywordKind.Author, "nameless")] },
            Trial with { Keywords = [new(KeywordKind.Mesh, "Psilocybin"), new(KeywordKind.Author, "green tea")] },
            Trial with { Source = "Zotero", Keywords = [new(KeywordKind.Author, "read")] });

        Assert.Equal(["Author green tea ", "Author nameless ", "Author read ", "Mesh Psilocybin "], Terms(article).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Identifiers_links_notices_and_publication_types_add_up()
    {
        var article = await MergeAsync(
            Trial with { OtherIdentifiers = [new("pii", "S1")], Notices = [new(NoticeKind.ErratumIn, "J 2025")], PublicationTypes = ["Journal Article"], Urls = ["https://example.org/a"] },
            Trial with { OtherIdentifiers = [new("clinicaltrials.gov", "NCT00000001")], Isbns = ["978-3-16-148410-0"], Notices = [new(NoticeKind.RetractionIn, "J 2026")], PublicationTypes = ["Retracted Publication"], Urls = ["https://example.org/b"] });

        Assert.Equal(["pii S1", "clinicaltrials.gov NCT00000001", "isbn 978-3-16-148410-0"], article.OtherIdentifiers.Select(i => $"{i.Scheme} {i.Value}"));
        Assert.Equal([NoticeKind.ErratumIn, NoticeKind.RetractionIn], article.Notices.Select(notice => notice.Kind));
        Assert.Equal(["Journal Article", "Retracted Publication"], article.PublicationTypes);
        Assert.Equal(2, article.Urls.Count);
    }

    [Fact]
    public async Task Full_names_and_orcids_survive_a_list_of_initials()
    {
        var article = await MergeAsync(
            Trial with { Contributors = [Records.Person("Muster", "Erika") with { Orcid = "0000-0002-1825-0097", Affiliations = ["Tea Institute"] }, Records.Person("Muster", "Max")] },
            Trial with { Contributors = [Records.Person("Muster", "E"), Records.Person("Muster", "M"), Records.Person("Drittel", "D")] });

        Assert.Equal(["Muster Erika", "Muster Max", "Drittel D"], article.Contributors.Select(person => person.DisplayName));
        Assert.Equal(("0000-0002-1825-0097", "Tea Institute"), (article.Contributors[0].Orcid, Assert.Single(article.Contributors[0].Affiliations)));
    }

    [Fact]
    public async Task A_list_cut_off_with_et_al_does_not_take_the_place_of_a_whole_one()
    {
        var article = await MergeAsync(Trial, Trial with { Contributors = [Records.Person("Muster", "E")], MoreAuthors = true });

        Assert.Equal((2, false), (article.Contributors.Count, article.MoreAuthors));
    }

    [Theory]
    [InlineData("2024-05-12", "2024", "2024-05-12")]
    [InlineData("2024", "2024-05", "2024-05")]
    [InlineData("2024-05", "2024-06", "2024-06")]
    public async Task The_more_precise_date_stays(string first, string second, string expected)
    {
        var article = await MergeAsync(Trial with { Published = Date(first) }, Trial with { Published = Date(second) });

        Assert.Equal((expected, Date(expected).SortKey), (article.Published.ToString(), article.PublishedSort));
    }

    [Fact]
    public async Task A_journal_is_one_whatever_its_case_and_abbreviation()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(
            Trial with { ContainerAbbreviation = null },
            Records.Numbered(1) with { ContainerTitle = "JOURNAL of Invented Medicine.", Issns = ["1234-5679"] },
            Trial with { ContainerTitle = "J Invent Med", ContainerAbbreviation = null });

        Assert.Equal(
            ["Journal of Invented Medicine | J Invent Med | 1234-5679"],
            await library.RowsAsync("""SELECT "Name", "Abbreviation", "Issn" FROM "Journals" """));
    }

    [Fact]
    public async Task Nothing_of_a_record_is_thrown_away()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Trial with
        {
            PublishedOnline = new PartialDate(2024, 4, 1),
            Edition = "2nd",
            PublisherPlace = "Bern",
            Notes = ["read twice"],
            Issns = ["1234-5679", "2049-3630"],
            RawFields = [new RawField("ZZ", "what it was")],
        });

        var source = await library.AskAsync(store => store.ArticleSources.SingleAsync());
        Assert.Equal(
            ["published-online=2024-04-01", "publisher-place=Bern", "edition=2nd", "note=read twice", "issn=2049-3630", "ZZ=what it was"],
            source.RawFields.Select(field => $"{field.Tag}={field.Value}"));
    }

    private static IEnumerable<string> Terms(Article article) => article.Keywords.Select(keyword => $"{keyword.Kind} {keyword.Term} {keyword.Qualifier}");

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new FormatException(text);

    private static async Task<Article> MergeAsync(params CitationRecord[] records)
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        foreach (var record in records)
        {
            var report = await library.ImportAsync(record);
            Assert.Contains(Assert.Single(report.Entries).Outcome, new[] { ImportOutcome.Added, ImportOutcome.Updated, ImportOutcome.Unchanged });
        }

        return await library.AskAsync(store => store.Articles.Include(article => article.Journal).SingleAsync());
    }
}
