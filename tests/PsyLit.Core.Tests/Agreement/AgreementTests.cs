using CsCheck;
using PsyLit.Core.Agreement;

namespace PsyLit.Core.Tests.Agreement;

/// <summary>Agreement figures, checked against worked examples that were published.</summary>
public sealed class AgreementTests
{
    // Krippendorff 2011, "Computing Krippendorff's alpha-reliability": four observers, twelve units, answers missing. The package irrCAC of
    // Gwet has the same units as cac.raw4raters, and its overview prints the figures for them.
    private static readonly string[] FourObservers = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."];

    // Fleiss 1971, Table 1: 30 patients, six psychiatrists, five diagnoses.
    private static readonly string[] Fleiss1971 =
    [
        "00060", "03003", "01401", "00006", "03030", "20400", "00402", "20310", "20040", "00006", "10050", "11040", "03300", "10050", "02031",
        "00501", "30012", "51000", "02040", "10203", "00006", "01050", "02013", "20040", "10041", "05010", "40002", "02040", "10500", "00006",
    ];

    [Fact]
    public void AC1_with_missing_answers_is_that_of_Gwet_s_package_for_Krippendorff_s_units()
    {
        var ac1 = GwetAc1.Of(ByObserver(5, FourObservers));

        Assert.Equal(0.77544, ac1.Value!.Value, 5);
        Assert.Equal(0.14295, ac1.StandardError!.Value, 5);
        Assert.Equal((0.461, 1), (Math.Round(ac1.Low!.Value, 3), ac1.High));
        Assert.Equal(11, ac1.Items);
    }

    [Fact]
    public void Fleiss_kappa_with_missing_answers_and_percent_agreement_are_those_of_Gwet_s_package()
    {
        var ratings = ByObserver(5, FourObservers);

        var kappa = FleissKappa.Of(ratings);

        Assert.Equal(0.76117, kappa.Value!.Value, 5);
        Assert.Equal(0.15302, kappa.StandardError!.Value, 5);
        Assert.Equal((0.424, 1), (Math.Round(kappa.Low!.Value, 3), kappa.High));
        Assert.Equal(0.8181818, PercentAgreement.Of(ratings).Value!.Value, 7);
    }

    [Fact]
    public void Fleiss_kappa_of_his_own_table_is_043()
    {
        var ratings = ByCounts(Fleiss1971);

        Assert.Equal(0.430, FleissKappa.Of(ratings).Value!.Value, 3);
        Assert.Equal(0.5556, PercentAgreement.Of(ratings).Value!.Value, 4);
    }

    [Theory]
    // Feinstein and Cicchetti 1990, J Clin Epidemiol 43:543-549: the same agreement, and kappa halved by unequal totals.
    [InlineData(40, 9, 6, 45, 0.85, 0.70, 0.70)]
    [InlineData(80, 10, 5, 5, 0.85, 0.32, 0.81)]
    // Gwet 2002, "Kappa statistic is not satisfactory for assessing the extent of agreement between raters".
    [InlineData(118, 5, 2, 0, 0.944, -0.0234, 0.9408)]
    public void The_paradox_of_kappa_shows_in_the_tables_that_made_it_known(int both, int first, int second, int neither, double percent, double kappa, double ac1)
    {
        var ratings = Table([both, first], [second, neither]);

        Assert.Equal(percent, PercentAgreement.Of(ratings).Value!.Value, 3);
        Assert.Equal(kappa, CohenKappa.Of(ratings).Value!.Value, Digits(kappa));
        Assert.Equal(ac1, GwetAc1.Of(ratings).Value!.Value, Digits(ac1));
    }

    [Fact]
    public void Cohen_s_kappa_has_the_standard_error_of_Fleiss_Cohen_and_Everitt()
    {
        // Fleiss 1981, Statistical Methods for Rates and Proportions, Table 13.1: 100 diagnoses. The error by the formula as Agresti writes it.
        var kappa = CohenKappa.Of(Table([75, 1, 4], [5, 4, 1], [0, 0, 10]));

        Assert.Equal(0.676, kappa.Value!.Value, 3);
        Assert.Equal(0.0877, kappa.StandardError!.Value, 4);
        Assert.Equal((0.505, 0.848), (Math.Round(kappa.Low!.Value, 3), Math.Round(kappa.High!.Value, 3)));
    }

    [Fact]
    public void Cohen_s_kappa_of_Gwet_s_three_abstractions_is_that_of_his_package()
    {
        // irrCAC, cont3x3abstractors: kappa2.table prints 0.7964094.
        var ratings = Table([13, 0, 0], [0, 20, 7], [0, 4, 56]);

        Assert.Equal(0.7964094, CohenKappa.Of(ratings).Value!.Value, 7);
    }

    [Fact]
    public void Where_everybody_always_answers_alike_kappa_is_undefined_and_says_so()
    {
        var figures = AgreementFigures.Of(Table([7, 0], [0, 0]));

        Assert.Equal((1, 1), (figures.Percent.Value, figures.Ac1.Value));
        Assert.Null(figures.Kappa.Value);
        Assert.Contains("not defined", figures.Kappa.Undefined, StringComparison.Ordinal);
        // No doubt at all would be too much to say of seven records.
        Assert.Null(figures.Ac1.Low);
        Assert.InRange(figures.Percent.Low!.Value, 0.6, 0.7);
    }

    [Fact]
    public void Where_nobody_can_be_compared_nothing_is_defined()
    {
        var alone = new Ratings(3, [[0, null], [null, 2], [null, null]]);

        foreach (var figure in new[] { PercentAgreement.Of(alone), CohenKappa.Of(alone), FleissKappa.Of(alone), GwetAc1.Of(alone), GwetAc1.Of(new Ratings(2, [])) })
        {
            Assert.Equal((null, null, null, 0), (figure.Value, figure.Low, figure.High, figure.Items));
            Assert.NotNull(figure.Undefined);
        }
    }

    [Fact]
    public void A_figure_is_a_number_in_its_range_or_a_sentence_whatever_was_answered() =>
        Gen.Select(Gen.Int[2, 5], Gen.Int[2, 5]).SelectMany((categories, raters) =>
            Gen.Select(Gen.Const(categories), Gen.Int[-1, categories - 1].Array[raters].Array[0, 12])).Sample((categories, items) =>
        {
            var figures = AgreementFigures.Of(new Ratings(categories, [.. items.Select(item => (IReadOnlyList<int?>)[.. item.Select(answer => answer < 0 ? (int?)null : answer)])]));
            foreach (var figure in new[] { figures.Percent, figures.Kappa, figures.Ac1 })
            {
                Assert.Equal(figure.Value is null, figure.Undefined is not null);
                foreach (var number in new[] { figure.Value, figure.Low, figure.High }.OfType<double>())
                    Assert.True(double.IsFinite(number) && number <= 1.0000001, $"{number}");
                Assert.True(figure.Low is null || figure.Low <= figure.High);
            }
        }, iter: 2000);

    [Fact]
    public void Who_is_called_first_makes_no_difference() =>
        Gen.Int[0, 2].Array[3].Array[2, 10].Sample(items =>
        {
            static Ratings Of(IEnumerable<int[]> rows) => new(3, [.. rows.Select(row => (IReadOnlyList<int?>)[.. row.Select(answer => (int?)answer)])]);
            var (one, other) = (AgreementFigures.Of(Of(items)), AgreementFigures.Of(Of(items.Reverse().Select(row => row.Reverse().ToArray()))));
            Assert.Equal(one.Ac1.Value ?? -2, other.Ac1.Value ?? -2, 9);
            Assert.Equal(one.Kappa.Value ?? -2, other.Kappa.Value ?? -2, 9);
            Assert.Equal(one.Percent.Value ?? -2, other.Percent.Value ?? -2, 9);
        }, iter: 500);

    private static int Digits(double figure) => Math.Abs(figure - Math.Round(figure, 2)) < 1e-9 ? 2 : 4;

    // A line for each observer, a digit for each unit, a point where one is missing.
    private static Ratings ByObserver(int categories, string[] observers) =>
        new(categories, [.. Enumerable.Range(0, observers[0].Length).Select(unit => (IReadOnlyList<int?>)[.. observers.Select(observer => observer[unit] == '.' ? (int?)null : observer[unit] - '1')])]);

    // A line for each item with how many chose each category.
    private static Ratings ByCounts(string[] items) =>
        new(items[0].Length, [.. items.Select(item => (IReadOnlyList<int?>)[.. item.SelectMany((count, category) => Enumerable.Repeat((int?)category, count - '0'))])]);

    // How often one rater chose the row's category and the other the column's.
    private static Ratings Table(params int[][] rows) =>
        new(rows.Length, [.. rows.SelectMany((row, first) => row.SelectMany((count, second) => Enumerable.Repeat((IReadOnlyList<int?>)[first, second], count)))]);
}
