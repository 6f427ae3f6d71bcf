using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;
using PsyLit.Core.Comments;
using PsyLit.Core.Imports;
using PsyLit.Core.Relations;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Tags;
using PsyLit.Formats.Records;

namespace PsyLit.Database.Tests.Search.Reading;

/// <summary>Terms that only the database can answer: comments, tags, sources, notices.</summary>
public sealed class StoredTermTests(StoredTermTests.DiscussedLibrary discussed) : IClassFixture<StoredTermTests.DiscussedLibrary>
{
    private readonly ReadingLibrary readings = discussed.Readings;

    [Theory]
    [InlineData("has:comments", "Argued|Signed")]
    [InlineData("has:tags", "Tagged")]
    [InlineData("by:ann", "Argued")]
    [InlineData("by:\"Prof. Old\"", "Signed")]
    [InlineData("by:\"prof. old\"", "Signed")]
    [InlineData("ann[by]", "Argued")]
    [InlineData("taggedby:ann", "Tagged")]
    [InlineData("source:pubmed", "Argued|Tagged")]
    [InlineData("source:emb*", "Signed")]
    [InlineData("has:erratum", "Corrected")]
    [InlineData("haserratumin", "Corrected")]
    [InlineData("1234-567X[ta]", "Tagged")]
    public async Task A_term_is_answered_with_the_records_it_means(string query, string titles) =>
        Assert.Equal(titles, await TitlesAsync((await readings.ReadAsync(query)).Query));

    [Fact]
    public async Task A_comment_that_was_taken_away_is_on_no_record_not_even_for_its_writer() =>
        Assert.Equal("Argued", await TitlesAsync((await readings.ReadAsync("by:me", discussed.Ann)).Query));

    [Theory]
    [InlineData("by:me", "by:me means you, and you are not logged in")]
    [InlineData("taggedby:me", "taggedby:me means you, and you are not logged in")]
    public async Task A_guest_is_nobody_and_is_told_so(string query, string sentence) =>
        Assert.Contains(sentence, (await readings.ReadAsync(query)).Error?.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("by:nobody", "Nobody called “nobody” has commented here.")]
    [InlineData("taggedby:nobody", "Nobody called “nobody” has tagged anything here.")]
    [InlineData("source:Scopus", "No record says it came from “Scopus”. Records came from Embase, PubMed.")]
    public async Task A_name_that_is_not_here_finds_nothing_and_says_why(string query, string remark)
    {
        var reading = await readings.ReadAsync(query);

        Assert.Empty(Assert.IsType<IndexQuery.Articles>(reading.Query).Ids);
        Assert.Equal(remark, Assert.Single(reading.Readings).Remark);
    }

    [Fact]
    public async Task A_retraction_counts_whichever_end_says_it()
    {
        var any = Assert.IsType<IndexQuery.Any>((await readings.ReadAsync("has:retraction")).Query);

        Assert.Equal("Retracted by another|Retracted by its own record", await TitlesAsync(any.Parts[0]));
        Assert.Equal(["retracted", "publication"], Assert.IsType<IndexQuery.Words>(any.Parts[1]).Sequence);
    }

    [Fact]
    public async Task More_such_terms_than_anybody_needs_are_left_out_with_a_remark()
    {
        var reading = await readings.ReadAsync(string.Join(" OR ", Enumerable.Range(0, 40).Select(i => $"by:n{i}")));

        Assert.Equal(8, reading.Readings.Count(term => term.IsUnanswered));
    }

    private async Task<string> TitlesAsync(IndexQuery? query)
    {
        var ids = Assert.IsType<IndexQuery.Articles>(query).Ids;
        var titles = "";
        await readings.DoAsync(library =>
        {
            titles = string.Join('|', library.Articles.Where(article => ids.Contains(article.Id)).Select(article => article.Title).AsEnumerable().Order(StringComparer.Ordinal));
            return Task.CompletedTask;
        });
        return titles;
    }

    public sealed class DiscussedLibrary : IAsyncLifetime
    {
        public ReadingLibrary Readings { get; } = new();

        public Visitor Ann { get; private set; } = Visitor.Guest;

        public async ValueTask InitializeAsync()
        {
            await Readings.InitializeAsync();
            await Readings.DoAsync(async library =>
            {
                var ann = new Account { UserName = "Ann", NormalizedUserName = "ANN" };
                var import = new Import { FileName = "made-up.xml" };
                library.AddRange(ann, import);
                await library.SaveChangesAsync();
                Ann = new Visitor(ann.Id, [Role.Annotator]);

                var argued = Named("Argued");
                argued.Comments.Add(new Comment { AccountId = ann.Id, Markdown = "So?" });
                argued.Sources.Add(new ArticleSource { ImportId = import.Id, Source = "PubMed", RecordHash = 1 });
                var regretted = Named("Regretted");
                regretted.Comments.Add(new Comment { AccountId = ann.Id, Markdown = "Never mind.", DeletedAt = new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc) });
                var signed = Named("Signed");
                signed.Comments.Add(new Comment { SignedName = "Prof. Old", Markdown = "Once." });
                signed.Sources.Add(new ArticleSource { ImportId = import.Id, Source = "Embase", RecordHash = 2 });
                var tagged = Named("Tagged");
                tagged.Journal = new Journal { Name = "A Journal", Key = "a journal", Issn = "1234-567X" };
                tagged.Tags.Add(new ArticleTag { Tag = new Tag { Name = "to read", Key = "to read" }, AccountId = ann.Id });
                tagged.Sources.Add(new ArticleSource { ImportId = import.Id, Source = "PubMed", RecordHash = 3 });
                var retracted = Named("Retracted by its own record");
                retracted.Relations.Add(new ArticleRelation { Kind = NoticeKind.RetractionIn, OtherPmid = "999" });
                var other = Named("Retracted by another");
                other.Pmid = "123";
                var notice = Named("Retraction notice");
                notice.Relations.Add(new ArticleRelation { Kind = NoticeKind.RetractionOf, OtherPmid = "123" });
                var corrected = Named("Corrected");
                corrected.Relations.Add(new ArticleRelation { Kind = NoticeKind.ErratumIn, OtherDoiKey = "10.1/x" });
                library.Articles.AddRange(argued, regretted, signed, tagged, retracted, other, notice, corrected);
                await library.SaveChangesAsync();
            });
        }

        public ValueTask DisposeAsync() => Readings.DisposeAsync();

        private static Article Named(string title) => SearchLibrary.Article(title);
    }
}
