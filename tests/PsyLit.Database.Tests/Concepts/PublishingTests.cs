using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.Previews;
using PsyLit.Core.Concepts.Publishing;
using PsyLit.Core.Concepts.Versions;
using PsyLit.Core.Concepts.WrongMentions;
using PsyLit.Core.Search;
using static PsyLit.Database.Tests.Search.SearchLibrary;

namespace PsyLit.Database.Tests.Concepts;

public sealed class PublishingTests
{
    private static readonly Concept Twitch = new("twitch-test", "Ear scratch response", "process-phenomenon", [], ["ear scratch response", "ESR"], "Made up.", []);

    [Fact]
    public async Task A_published_concept_is_found_once_its_records_are_looked_through_and_no_other_is_touched()
    {
        await using var library = await LibraryAsync();
        Assert.Empty(await library.TitlesAsync("concept:twitch-test"));

        var result = await library.PublishAsync(document => document.With(Twitch));

        Assert.Equal(2, result.Number);
        Assert.Equal(2, result.Candidates);
        Assert.Equal(2, await library.WaitingAsync());
        await library.RetagAsync();
        Assert.Equal(["ESR defined", "Ear-scratch responses"], await library.TitlesAsync("concept:twitch-test"));
        Assert.True((await library.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_preview_does_not_count_what_was_taken_off_as_lost()
    {
        await using var library = await LibraryAsync();
        await library.AddAsync(Article("Named wrongly", "See BDNF here."));
        await library.Library.AskAsync(async context =>
        {
            var article = context.Articles.Single(one => one.Title == "Named wrongly").Id;
            context.Add(new WrongMention { ArticleId = article, ConceptId = "bdnf", Quote = "BDNF", Before = "See ", After = " here.", Verdict = MentionVerdict.WrongHere });
            return await context.SaveChangesAsync();
        });
        var without = await VocabularyInForce.ReadAsync(VocabularyDocument.Parse(await VocabularyLibrary.SeedAsync()).Without("bdnf").Text, TestContext.Current.CancellationToken);

        var preview = await library.WithAsync<VocabularyPreview, PreviewResult>(one => one.RunAsync(library.Current.Matcher, new ConceptMatcher(without)));

        Assert.Equal(1, preview.Effects.Single(effect => effect.Id == "bdnf").Lost);
    }

    [Fact]
    public async Task A_form_taken_away_and_a_concept_moved_under_another_are_followed()
    {
        await using var library = await LibraryAsync();
        Assert.Equal(["Psilocybin here"], await library.TitlesAsync("concept:psilocybin"));

        await library.PublishAsync(document => document.With(Edit(document, "psilocybin", concept => concept with { Synonyms = ["psilocybin hydrochloride"] })));
        await library.RetagAsync();
        Assert.Empty(await library.TitlesAsync("concept:psilocybin"));
        Assert.True((await library.VerifyAsync()).IsSound);

        await library.PublishAsync(document => document.With(Edit(document, "bdnf", concept => concept with { Parents = ["trkb"] })));
        await library.RetagAsync();
        Assert.Equal(["BDNF alone"], await library.TitlesAsync("concept:trkb"));
        Assert.True((await library.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_phrase_that_means_something_else_is_left_out()
    {
        await using var library = await LibraryAsync();
        await library.AddAsync(Article("The BDNF hypothesis", "The BDNF hypothesis only."), Article("BDNF and more", "BDNF, not the BDNF hypothesis."));

        await library.PublishAsync(document => document.With(Edit(document, "bdnf", concept => concept with { NotWithin = ["BDNF hypothesis"] })));
        await library.RetagAsync();

        Assert.Equal(["BDNF alone", "BDNF and more"], await library.TitlesAsync("concept:bdnf"));
        Assert.True((await library.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_retired_concept_is_found_no_more_and_what_was_below_it_moves_up()
    {
        await using var library = await LibraryAsync();
        await library.AddAsync(Article("5-HT2A here"));

        await library.PublishAsync(document => document.Without("5-ht2-family"));
        await library.RetagAsync();

        Assert.Equal("5-ht2-family", Assert.Single(library.Current.Matcher.Vocabulary.Retired).Id);
        Assert.Equal(["5-HT2A here"], await library.TitlesAsync("concept:serotonin-receptors"));
        Assert.True((await library.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_program_killed_while_records_are_looked_through_goes_on_at_the_next_start_without_making_the_index_anew()
    {
        var library = await LibraryAsync();
        await using var folder = library;
        await library.AddAsync([.. Enumerable.Range(0, 1500).Select(i => Article($"Ear scratch response {i}"))]);
        await library.PublishAsync(document => document.With(Twitch));
        Assert.True(await library.WithAsync<Retagging, bool>(retagging => retagging.NextAsync()));
        Assert.Equal(502, await library.WaitingAsync());
        await library.CloseAsync();

        var again = await VocabularyLibrary.OpenAsync(library.Library.Folder);
        Assert.Equal(2, again.Current.Version);
        Assert.False(await again.WithAsync<ArticleIndex, bool>(index => index.EnsureCurrentAsync()));
        Assert.Equal(502, await again.WaitingAsync());
        await again.RetagAsync();

        Assert.Equal(1502, (await again.WithAsync<ArticleSearch, PsyLit.Core.Search.Results.SearchResult>(search => search.SearchAsync(new SearchRequest { Text = "concept:twitch-test" }))).Total);
        Assert.True((await again.VerifyAsync()).IsSound);
        await again.CloseAsync();
    }

    [Fact]
    public async Task Of_two_who_began_from_one_version_the_second_is_told()
    {
        await using var library = await LibraryAsync();
        var content = VocabularyDocument.Parse(await VocabularyLibrary.SeedAsync()).With(Twitch).Text;
        VocabularyVersion Version() => new() { Content = content, Note = "A test" };

        var first = await library.WithAsync<VocabularyPublication, PublishResult>(publication => publication.PublishAsync(Version(), 1));
        var second = await library.WithAsync<VocabularyPublication, PublishResult>(publication => publication.PublishAsync(Version(), 1));

        Assert.Equal((2, null), (first.Number, first.Problem));
        Assert.True(second.IsOutrun);
        Assert.StartsWith("Version 2 was published meanwhile", second.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_process_that_indexes_meanwhile_takes_the_new_version_over_first()
    {
        await using var library = await LibraryAsync();
        var other = await VocabularyLibrary.OpenAsync(library.Library.Folder);
        await library.PublishAsync(document => document.With(Twitch));
        Assert.Equal(1, other.Current.Version);

        await other.AddAsync(Article("An ear scratch response from elsewhere"));
        Assert.Equal(2, other.Current.Version);
        await library.RetagAsync();

        Assert.Contains("An ear scratch response from elsewhere", await library.TitlesAsync("concept:twitch-test"));
        Assert.True((await library.VerifyAsync()).IsSound);
        await other.CloseAsync();
    }

    [Fact]
    public async Task A_newer_release_is_followed_until_a_curator_edits_and_then_only_offered()
    {
        await using var library = await LibraryAsync();
        var seed = await VocabularyLibrary.SeedAsync();
        var release = VocabularyDocument.Parse(seed).With(Twitch);

        Assert.Null(await FollowAsync(library, seed));
        Assert.Equal(2, await FollowAsync(library, release.Text));
        Assert.NotNull(library.Current.Matcher.Vocabulary.Find("twitch-test"));

        await library.PublishAsync(document => document.With(Edit(document, "bdnf", concept => concept with { Label = "Our BDNF" })));
        var next = release.With(Twitch with { Label = "Ear scratching" }).With(Edit(release, "bdnf", concept => concept with { Label = "Their BDNF" })).Text;
        Assert.Null(await FollowAsync(library, next));
        Assert.True(await library.WithAsync<ReleaseOffer, bool>(offer => offer.IsNewAsync(next)));
    }

    private static Task<int?> FollowAsync(VocabularyLibrary library, string seed) =>
        library.WithAsync<ReleaseOffer, int?>(offer => offer.FollowAsync(seed, TestContext.Current.CancellationToken));

    private static Concept Edit(VocabularyDocument document, string id, Func<Concept, Concept> edit) =>
        edit(VocabularyInForce.ReadAsync(document.Text).GetAwaiter().GetResult().Find(id)!);

    private static async Task<VocabularyLibrary> LibraryAsync()
    {
        var library = await VocabularyLibrary.OpenAsync();
        await library.AddAsync(
            Article("Ear-scratch responses"),
            Article("ESR defined", "The ear scratch response (ESR) fell. ESR rose."),
            Article("Ears were not looked at", "A response."),
            Article("Psilocybin here"),
            Article("BDNF alone"));
        return library;
    }
}
