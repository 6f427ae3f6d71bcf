using PsyLit.Core.Articles;
using PsyLit.Formats.Records;

namespace PsyLit.Database.Tests.Search.Reading;

/// <summary>Pasted strategies, from the text to the records found.</summary>
public sealed class StrategySearchTests(StrategySearchTests.TrialLibrary trials) : IClassFixture<StrategySearchTests.TrialLibrary>
{
    private readonly SearchLibrary library = trials.Library;

    [Theory]
    [InlineData("psilocybin[tiab]", "Trial|Review")]
    [InlineData("psilocybin[Title/Abstract] AND english[la]", "Trial")]
    [InlineData("german[Language]", "Review")]
    [InlineData("ger[la]", "Review")]
    [InlineData("clinical trial[pt]", "Trial")]
    [InlineData("clinical trial[pt:noexp]", "")]
    [InlineData("review[pt]", "Review")]
    [InlineData("clinicaltrial[filter]", "Trial")]
    [InlineData("humans[filter] NOT animals[mh]", "Trial")]
    [InlineData("animals[mh] NOT humans[mh]", "Mice")]
    [InlineData("depressive disorder, major[mh]", "Trial")]
    [InlineData("depressive disorder[mh]", "Trial")]
    [InlineData("depressive disorder[mh:noexp]", "")]
    [InlineData("depressive disorder, major[majr]", "Trial")]
    [InlineData("humans[majr]", "")]
    [InlineData("dt[sh]", "Trial")]
    [InlineData("depressive disorder, major/drug therapy[mh]", "Trial")]
    [InlineData("depressive disorder, major/surgery[mh]", "")]
    [InlineData("psilocybin[nm]", "Trial")]
    [InlineData("able ann[1au]", "Trial")]
    [InlineData("able ann[lastau]", "")]
    [InlineData("baker[lastau]", "Trial")]
    [InlineData("able a[au]", "Trial|Review|Mice")]
    [InlineData("\"able a\"[au]", "Trial|Mice")]
    [InlineData("able, ann[fau]", "Trial")]
    [InlineData("ann able[fau]", "Trial")]
    [InlineData("0000-0002-1825-0097[auid]", "Trial")]
    [InlineData("nowhere[ad]", "Trial")]
    [InlineData("j made up[ta]", "Trial")]
    [InlineData("made up[ta]", "")]
    [InlineData("nct00000001[si]", "Trial")]
    [InlineData("10.1000/trial[aid]", "Trial")]
    [InlineData("PMC12345[pmc]", "Trial")]
    [InlineData("\"tested psilocybin\"[tiab:~0]", "")]
    [InlineData("\"depression psilocybin\"[tiab:~2]", "Trial|Review")]
    [InlineData("\"depression psilocybin\"[tiab:~1]", "")]
    [InlineData("2019/05[dp]", "Trial")]
    [InlineData("2019/06:2020[dp]", "Review")]
    [InlineData("psilocybin hasabstract", "Trial|Review")]
    [InlineData("NOT hasabstract", "Letter")]
    [InlineData("added:2026", "Trial|Review|Mice|Letter")]
    [InlineData("added:2025", "")]
    [InlineData("11111111 22222222", "Trial|Mice")]
    [InlineData("#1 psilocybin[tiab]\n#2 mice[tiab]\n#3 #1 OR #2\n#4 #3 NOT review[pt]", "Trial|Mice")]
    [InlineData("((randomized controlled trial [pt]) OR (placebo [tiab]) OR (mice [ti])) NOT (animals [mh] NOT humans [mh])", "Trial")]
    [InlineData("type:review OR language:en", "Trial|Review")]
    [InlineData("psychedelics[concept:noexp]", "")]
    [InlineData("concept:psychedelics", "Trial|Review")]
    public async Task A_strategy_finds_exactly_these(string strategy, string titles) =>
        Assert.Equal(
            titles.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            (await library.TitlesAsync(strategy)).Order(StringComparer.Ordinal));

    public sealed class TrialLibrary : IAsyncLifetime
    {
        public SearchLibrary Library { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Library = await SearchLibrary.CreateAsync();
            await Library.AddAsync(Trial(), Review(), Mice(), SearchLibrary.Article("Letter", year: 2021));
        }

        public ValueTask DisposeAsync() => Library.DisposeAsync();

        private static Article Trial()
        {
            var trial = SearchLibrary.Article("Trial", "We tested whether psilocybin eases major depression better than placebo.");
            (trial.Published, trial.PublishedSort) = (new PartialDate(2019, 5, 3), 20190503);
            trial.Languages = ["eng"];
            trial.PublicationTypes = ["Journal Article", "Randomized Controlled Trial"];
            trial.Contributors =
            [
                new Contributor { Family = "Able", Given = "Ann", Orcid = "0000-0002-1825-0097", Affiliations = ["University of Nowhere"] },
                new Contributor { Family = "Baker", Given = "B" },
            ];
            trial.Keywords =
            [
                new Keyword(KeywordKind.Mesh, "Humans"),
                new Keyword(KeywordKind.Mesh, "Depressive Disorder, Major", "drug therapy", IsMajor: true),
                new Keyword(KeywordKind.Substance, "Psilocybin"),
            ];
            trial.Journal = new Journal { Name = "Journal of the Made Up", Abbreviation = "J Made Up", Key = "made up" };
            trial.OtherIdentifiers = [new Identifier("clinicaltrials.gov", "NCT00000001")];
            (trial.Pmid, trial.Doi, trial.DoiKey, trial.Pmcid) = ("11111111", "10.1000/Trial", "10.1000/trial", "PMC12345");
            return trial;
        }

        private static Article Review()
        {
            var review = SearchLibrary.Article("Review", "What psilocybin does in depression.", 2020);
            review.Contributors = [new Contributor { Family = "Able", Given = "Alan B" }];
            review.Languages = ["German"];
            review.PublicationTypes = ["Systematic Review"];
            return review;
        }

        private static Article Mice()
        {
            var mice = SearchLibrary.Article("Mice", "Mice were asked.", 2022);
            mice.Pmid = "22222222";
            mice.Contributors = [new Contributor { Family = "Able", Given = "A" }];
            mice.Keywords = [new Keyword(KeywordKind.Mesh, "Animals")];
            return mice;
        }
    }
}
