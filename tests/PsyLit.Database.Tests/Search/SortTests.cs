using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Comments;
using PsyLit.Core.Search;
using PsyLit.Formats.Records;
using static PsyLit.Database.Tests.Search.SearchLibrary;

namespace PsyLit.Database.Tests.Search;

public sealed class SortTests(SortTests.Records records) : IClassFixture<SortTests.Records>
{
    private readonly SearchLibrary library = records.Library;

    [Fact]
    public async Task By_first_author_records_stand_letter_by_letter_and_those_without_one_last() =>
        await AssertOrderAsync(SearchSort.Author, article => article.AuthorRank);

    [Fact]
    public async Task By_journal_records_stand_by_its_name_and_those_in_none_last() =>
        await AssertOrderAsync(SearchSort.Journal, article => article.JournalRank);

    [Fact]
    public async Task The_most_discussed_come_first_and_deleted_comments_do_not_count() =>
        await AssertOrderAsync(SearchSort.Discussed, article => -article.Comments);

    [Theory]
    [InlineData(SearchSort.Author)]
    [InlineData(SearchSort.Journal)]
    [InlineData(SearchSort.Discussed)]
    public async Task All_that_is_found_is_in_the_order_of_the_pages(SearchSort sort)
    {
        var pages = new List<long>();
        for (var page = 1; page <= 3; page++)
            pages.AddRange((await library.SearchAsync(new SearchRequest { Text = "teacup", Sort = sort, Page = page })).Hits.Select(hit => hit.ArticleId));

        var found = await library.FindAsync(new SearchRequest { Text = "teacup", Sort = sort }, most: 60);

        Assert.Equal(pages, found);
    }

    private async Task AssertOrderAsync(SearchSort sort, Func<Known, int> rank)
    {
        var found = await library.SearchAsync(new SearchRequest { Text = "teacup", Sort = sort, PageSize = SearchRequest.MaxPageSize });

        var expected = records.Known.OrderBy(rank).ThenByDescending(article => article.Year).ThenByDescending(article => article.Id).Select(article => article.Id);
        Assert.Equal(expected, found.Hits.Select(hit => hit.ArticleId));
        Assert.Equal(160, found.Total);
    }

    /// <summary>What a test knows of a record; ranks as a person would file it.</summary>
    public sealed record Known(long Id, int Year, int AuthorRank, int JournalRank, int Comments);

    /// <summary>160 records in eight segments, some of them changed later, with few authors, journals and years, so that many are equal.</summary>
    public sealed class Records : IAsyncLifetime
    {
        // In the order of a catalogue; equal numbers are one name to it.
        private static readonly (int Rank, Contributor? Author)[] Authors =
        [
            (0, new Contributor { Family = "Ågren", Given = "Zoe" }),
            (1, new Contributor { Family = "Carhart", Given = "Ann" }),
            (2, new Contributor { Family = "Carhart", Given = "W" }),
            (3, new Contributor { Family = "Carhart-Harris", Given = "Robin L" }),
            (3, new Contributor { Family = "Carhart Harris", Given = "RL" }),
            (4, new Contributor { Literal = "COMPASS Study Group" }),
            (5, new Contributor { Family = "O’Brien", Given = "C" }),
            (6, new Contributor { Family = "Obrienson", Given = "B" }),
            (7, new Contributor { Particle = "van den", Family = "Heuvel", Given = "MP" }),
            (7, new Contributor { Family = "van den Heuvel", Given = "Martijn" }),
            (8, null),
            (8, new Contributor { Family = "Aardvark", Given = "A", Role = ContributorRole.Editor }),
        ];

        private static readonly Journal?[] Journals =
        [
            new() { Name = "Äpfel", Key = "apfel" },
            new() { Name = "brain", Key = "brain" },
            new() { Name = "Brain Research", Key = "brainresearch" },
            new() { Name = "The Lancet", Key = "thelancet" },
            new() { Name = "Nature", Key = "nature" },
            null,
        ];

        public SearchLibrary Library { get; private set; } = null!;

        public IReadOnlyList<Known> Known { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            Library = await CreateAsync();
            var random = new Random(7);
            var known = new List<Known>();
            for (var batch = 0; batch < 8; batch++)
                known.AddRange(await AddAsync(random));
            await ChangeAsync(random, known);
            Known = known;
        }

        public ValueTask DisposeAsync() => Library.DisposeAsync();

        private async Task<List<Known>> AddAsync(Random random)
        {
            var made = new List<(Article Article, int Author, int Journal, int Comments)>();
            for (var i = 0; i < 20; i++)
            {
                var (author, journal, comments) = (random.Next(Authors.Length), random.Next(Journals.Length), Math.Max(0, random.Next(8) - 4));
                var article = Article($"R{i}", "One teacup.", 2018 + random.Next(4));
                article.Contributors = Authors[author].Author is { } name ? [name, new Contributor { Family = "Second", Role = name.Role }] : [];
                for (var comment = 0; comment < comments; comment++)
                    article.Comments.Add(new Comment { Markdown = "Yes.", Html = "<p>Yes.</p>" });
                if (i % 3 == 0)
                    article.Comments.Add(new Comment { Markdown = "No.", Html = "<p>No.</p>", DeletedAt = article.AddedAt });
                made.Add((article, author, journal, comments));
            }

            await Library.DoAsync(async store =>
            {
                var journals = await store.Journals.ToDictionaryAsync(journal => journal.Key);
                foreach (var (article, _, journal, _) in made)
                {
                    if (Journals[journal] is not { } name)
                        continue;
                    if (!journals.TryGetValue(name.Key, out var kept))
                        journals.Add(name.Key, kept = new Journal { Name = name.Name, Key = name.Key });
                    article.Journal = kept;
                }

                store.Articles.AddRange(made.Select(one => one.Article));
                await store.SaveChangesAsync();
                store.IndexQueue.AddRange(made.Select(one => new IndexQueueEntry { ArticleId = one.Article.Id }));
                await store.SaveChangesAsync();
            });
            await Library.IndexAsync();
            return made.ConvertAll(one => new Known(one.Article.Id, one.Article.Published!.Value.Year, Authors[one.Author].Rank, one.Journal, one.Comments));
        }

        private async Task ChangeAsync(Random random, List<Known> known)
        {
            for (var i = 0; i < 15; i++)
            {
                var (at, author) = (random.Next(known.Count), random.Next(Authors.Length - 2));
                known[at] = known[at] with { AuthorRank = Authors[author].Rank };
                await Library.DoAsync(async store =>
                {
                    var article = await store.Articles.SingleAsync(article => article.Id == known[at].Id);
                    article.Contributors = [Authors[author].Author!];
                    if (!await store.IndexQueue.AnyAsync(entry => entry.ArticleId == article.Id))
                        store.IndexQueue.Add(new IndexQueueEntry { ArticleId = article.Id });
                    await store.SaveChangesAsync();
                });
            }

            await Library.IndexAsync();
        }
    }
}
