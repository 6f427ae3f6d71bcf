using PsyLit.Core.Articles;
using PsyLit.Formats.Records;
using static PsyLit.Database.Tests.Search.SearchLibrary;

namespace PsyLit.Database.Tests.Search;

/// <summary>Three records with everything a field can ask for, for tests that only read.</summary>
public sealed class FieldLibrary : IAsyncLifetime
{
    public SearchLibrary Library { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Library = await CreateAsync();
        var first = Article("Dose-dependent head twitches", "Behaviour of zebrafish after tabernanthalog.", 2019);
        first.Pmid = "27210031";
        first.Doi = "10.1016/S0893-133X(02)00123-4";
        first.DoiKey = "10.1016/s0893-133x(02)00123-4";
        first.Pmcid = "PMC9950579";
        first.OtherIdentifiers = [new Identifier("clinicaltrials.gov", "NCT03866174")];
        first.Contributors = [new Contributor { Family = "Carhart-Harris", Given = "Robin L" }, new Contributor { Literal = "COMPASS Study Group" }];
        first.Journal = new Journal { Name = "Journal of Colour", Abbreviation = "J Col", Key = "colour" };
        first.Keywords = [new Keyword(KeywordKind.Mesh, "Tea, Herbal", "adverse effects"), new Keyword(KeywordKind.Author, "kitchen science")];
        var second = Article("Heads and twitches", "Randomised gardeners were asked 27210031 times; twitches of the head.", 2024);
        second.Contributors = [new Contributor { Family = "Považa", Given = "RL" }];
        var undated = Article("Undated letter", "Nothing known.");
        (undated.Published, undated.PublishedSort) = (null, 0);
        await Library.AddAsync(first, second, undated);
    }

    public ValueTask DisposeAsync() => Library.DisposeAsync();
}
