using PsyLit.Core.Duplicates.Finding;
using PsyLit.Database.Tests.Imports;
using PsyLit.Formats.Records;

namespace PsyLit.Database.Tests.Duplicates;

/// <summary>Libraries with many records of nearly the same title, as the abstracts of a congress have.</summary>
public sealed class TitleFamilyTests
{
    private static readonly string[] Words = ["alpha", "bravo", "delta", "gamma", "kilo", "lima", "metro", "nova"];

    [Fact]
    public async Task A_family_of_nearly_equal_titles_does_not_fill_the_queue_however_often_it_is_searched()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync([.. Words.SelectMany(one => Words.Select(other => Poster($"{one} {other}")))]);

        Assert.Equal(50, await library.FindDuplicatesAsync());
        Assert.Equal(0, await SearchAllAsync(library));
        await library.ImportAsync([.. Words.Select(one => Poster($"{one} sierra"))]);
        Assert.Equal(0, await library.FindDuplicatesAsync());
        Assert.Equal(50, (await library.QueueAsync()).Count);
    }

    [Fact]
    public async Task More_pairs_of_a_family_come_when_some_are_decided()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync([.. Words.SelectMany(one => Words.Select(other => Poster($"{one} {other}")))]);
        await library.FindDuplicatesAsync();
        await library.RunAsync("""UPDATE "DuplicatePairs" SET "State" = 1 WHERE "Id" <= 20""");

        Assert.Equal(20, await SearchAllAsync(library));
    }

    [Fact]
    public async Task Second_copies_of_the_works_of_a_numbered_series_are_all_found_and_nothing_else()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync([.. Enumerable.Range(1, 80).Select(number => Trial($"psilocybin {number:D4}"))]);
        await library.ImportAsync([.. Enumerable.Range(1, 60).Select(number => Trial($"psilocibin {number:D4}") with { Published = new PartialDate(2025) })]);

        Assert.Equal(60, await library.FindDuplicatesAsync());
        Assert.All(await library.QueueAsync(), line => Assert.Equal(80, Number(line, 1) - Number(line, 0)));
    }

    [Fact]
    public async Task Of_a_series_with_one_title_the_works_of_one_author_and_year_are_still_compared()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync([.. Enumerable.Range(1, 40).Select(number => Poster("proceedings") with { Contributors = [Records.Person($"Author{number}")], Volume = $"{number}" })]);
        await library.ImportAsync(Poster("proceedings") with { Contributors = [Records.Person("Author7")], Published = new PartialDate(2025) });

        await library.FindDuplicatesAsync();

        Assert.Contains("7 | 41 | 0 | same title; first author Author7; years 2024 and 2025", await library.QueueAsync());
    }

    [Fact]
    public async Task The_doi_of_a_whole_supplement_is_no_question()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        foreach (var number in Enumerable.Range(1, 31))
            await library.ImportAsync(Records.Numbered(number) with { Title = $"Tea {new string((char)('a' + (number % 26)), 3 + (number / 26))}", Pmid = null, Doi = $"10.1000/own{number}" });
        await library.RunAsync("""UPDATE "Articles" SET "DoiKey" = '10.1000/supplement' WHERE "Id" <= 30""");
        Assert.NotEqual(0, await SearchAllAsync(library));
        await library.RunAsync("""UPDATE "Articles" SET "DoiKey" = '10.1000/supplement'""");
        await library.RunAsync("""DELETE FROM "DuplicatePairs" """);

        Assert.Equal(0, await SearchAllAsync(library));
    }

    private static CitationRecord Poster(string words) => Trial($"with a poster session of an invented congress on depression and its remedies: {words}");

    private static CitationRecord Trial(string words) => Records.Trial with { Title = $"Trial of {words}", Published = new PartialDate(2024) };

    private static int Number(string line, int place) => int.Parse(line.Split('|')[place], System.Globalization.CultureInfo.InvariantCulture);

    private static Task<int> SearchAllAsync(TemporaryLibrary library) =>
        library.WithAsync<DuplicateSearch, int>(search => search.SearchAllAsync(null, TestContext.Current.CancellationToken));
}
