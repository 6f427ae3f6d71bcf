using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;
using PsyLit.Core.Search.Suggesting;
using PsyLit.Core.Tags;
using PsyLit.Formats.Records;
using static PsyLit.Database.Tests.Search.SearchLibrary;

namespace PsyLit.Database.Tests.Search.Suggesting;

public sealed class SuggestionTests(SuggestionTests.Records records) : IClassFixture<SuggestionTests.Records>
{
    private readonly SearchLibrary library = records.Library;

    [Theory]
    [InlineData("5ht2a")]
    [InlineData("5-HT₂A")]
    [InlineData("5HT2A")]
    [InlineData("htr2a")]
    public async Task Any_spelling_finds_the_concept_with_the_number_of_its_records(string typed)
    {
        var found = (await SuggestAsync(typed))[0];

        Assert.Equal((SuggestionKind.Concept, "receptor-target", 2), (found.Kind, found.ConceptKind, found.Records));
        Assert.Equal(["Psilocin at 5-HT2A receptors", "Ketanserin blocks the 5-hydroxytryptamine receptor 2A"], (await library.TitlesAsync(found.Query)).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public async Task A_few_letters_are_enough()
    {
        Assert.Contains(await SuggestAsync("5ht"), suggestion => suggestion.Label.StartsWith("5-HT2A", StringComparison.Ordinal));
        Assert.Contains(await SuggestAsync("tr"), suggestion => suggestion.Label.StartsWith("TrkB", StringComparison.Ordinal));
        Assert.Contains(await SuggestAsync("serotonin rec"), suggestion => suggestion.Kind == SuggestionKind.Concept);
    }

    [Fact]
    public async Task What_is_suggested_for_a_concept_is_read_as_that_concept()
    {
        var misread = new List<string>();
        foreach (var concept in (await Matcher).Vocabulary.Concepts)
        {
            var typed = concept.Label.Replace("\"", "", StringComparison.Ordinal);
            var suggestion = (await SuggestAsync($"concept:\"{typed}", most: SearchSuggestions.Most)).FirstOrDefault(one => one.Label == concept.Label);
            var reading = suggestion is null ? null : (await library.SearchAsync(suggestion.Query)).Reading!.Readings.Single();
            if (reading?.ConceptLabel != concept.Label || reading.Remark is not null)
                misread.Add($"{concept.Label}: {suggestion?.Query} as {reading?.ConceptLabel} {reading?.Remark}");
        }

        Assert.Empty(misread);
    }

    [Fact]
    public async Task Without_a_field_a_concept_is_written_under_the_field_of_its_kind()
    {
        Assert.Equal("compound:Psilocybin", (await SuggestAsync("psilocyb"))[0].Query);
        Assert.StartsWith("mechanism:", (await SuggestAsync("trkb"))[0].Query, StringComparison.Ordinal);
        Assert.All(await SuggestAsync("mech:psilo"), suggestion => Assert.NotEqual("compound", suggestion.ConceptKind));
    }

    [Fact]
    public async Task Counts_follow_what_changes()
    {
        await using var changing = await CreateAsync();
        var ids = await changing.AddAsync(Article("A trial of psilocybin"), Article("Another trial of psilocybin"));
        Assert.Equal(2, (await SuggestAsync("psilocybin", changing))[0].Records);

        await changing.DoAsync(async store =>
        {
            await store.Articles.Where(article => article.Id == ids[0]).ExecuteUpdateAsync(set => set.SetProperty(article => article.Title, "A trial of tea"));
            store.IndexQueue.Add(new() { ArticleId = ids[0] });
            await store.SaveChangesAsync();
        });
        await changing.IndexAsync();

        Assert.Equal(1, (await SuggestAsync("psilocybin", changing))[0].Records);
    }

    [Theory]
    [InlineData("author:carh", "Carhart-Pettigrew RL")]
    [InlineData("author:pettig", "Carhart-Pettigrew RL")]
    [InlineData("carhart", "Carhart-Pettigrew RL")]
    [InlineData("author:quillfeather a", "Quillfeather AB")]
    [InlineData("author:Quillf", "Quillfeather AB")]
    [InlineData("author:wombl", "van der Womble C")]
    [InlineData("author:imaginary", "Imaginary Study Group")]
    public async Task Authors_are_found_by_the_beginning_of_their_names_first_authors_or_not(string typed, string name)
    {
        var found = Assert.Single(await SuggestAsync(typed), suggestion => suggestion.Kind == SuggestionKind.Author);

        Assert.Equal(name, found.Label);
        Assert.NotEmpty(await library.TitlesAsync(found.Query));
    }

    [Fact]
    public async Task A_word_of_a_title_is_no_author() =>
        Assert.DoesNotContain(await SuggestAsync("ketanserin"), suggestion => suggestion.Kind == SuggestionKind.Author);

    [Theory]
    [InlineData("journal:journal")]
    [InlineData("journal:invent")]
    [InlineData("J Inv")]
    public async Task Journals_are_found_by_name_by_a_word_of_it_and_by_abbreviation(string typed)
    {
        var found = Assert.Single(await SuggestAsync(typed), suggestion => suggestion.Kind == SuggestionKind.Journal);

        Assert.Equal(("Journal of Invented Medicine", "journal:\"Journal of Invented Medicine\"", 2), (found.Label, found.Query, found.Records));
        Assert.Equal(2, (await library.TitlesAsync(found.Query)).Length);
    }

    [Fact]
    public async Task Tags_are_found_by_any_of_their_words()
    {
        var found = Assert.Single(await SuggestAsync("clu"), suggestion => suggestion.Kind == SuggestionKind.Tag);

        Assert.Equal(("Journal club", "tag:\"Journal club\"", 1), (found.Label, found.Query, found.Records));
        Assert.Single(await library.TitlesAsync(found.Query));
    }

    [Fact]
    public async Task Only_the_term_at_the_cursor_is_replaced()
    {
        const string text = "ketamine OR psilo NOT mice";
        var (start, end, found) = await library.WithSuggestionsAsync(suggestions => suggestions.FindAsync(text, "ketamine OR psi".Length, Visitor.Guest));

        Assert.Equal("psilo", text[start..end]);
        Assert.NotEmpty(found);
    }

    private Task<IReadOnlyList<Suggestion>> SuggestAsync(string typed, int most = SearchSuggestions.Most) => SuggestAsync(typed, library, most);

    private static async Task<IReadOnlyList<Suggestion>> SuggestAsync(string typed, SearchLibrary library, int most = SearchSuggestions.Most) =>
        (await library.WithSuggestionsAsync(suggestions => suggestions.FindAsync(typed, typed.Length, Visitor.Guest, most, TestContext.Current.CancellationToken))).Found;

    /// <summary>Made-up records by made-up people.</summary>
    public sealed class Records : IAsyncLifetime
    {
        internal SearchLibrary Library { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Library = await CreateAsync();
            var journal = new Journal { Name = "Journal of Invented Medicine", Abbreviation = "J Invent Med", Key = "journalofinventedmedicine" };
            var psilocin = Article("Psilocin at 5-HT2A receptors");
            psilocin.Journal = journal;
            psilocin.Contributors = [Person("Carhart-Pettigrew", "Robin L"), Person("Quillfeather", "AB")];
            var ketanserin = Article("Ketanserin blocks the 5-hydroxytryptamine receptor 2A");
            ketanserin.Journal = journal;
            ketanserin.Contributors = [new Contributor { Literal = "Imaginary Study Group" }, Person("Womble", "Cora") with { Particle = "van der" }];
            var trkb = Article("TrkB without anybody");
            var tag = new Tag { Name = "Journal club", Key = "journal club" };
            psilocin.Tags.Add(new ArticleTag { Tag = tag, Account = new Account { UserName = "Ann", NormalizedUserName = "ANN" } });
            await Library.AddAsync(psilocin, ketanserin, trkb);
        }

        public ValueTask DisposeAsync() => Library.DisposeAsync();

        private static Contributor Person(string family, string given) => new() { Family = family, Given = given };
    }
}
