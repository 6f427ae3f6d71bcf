using System.Globalization;
using CsCheck;
using PsyLit.Core.Search.Facets;
using PsyLit.Web.Pages.Search;

namespace PsyLit.Web.Tests.Pages.Search;

public sealed class TimelineTests
{
    private static readonly Gen<IReadOnlyList<FacetCount>> Counts =
        Gen.Select(Gen.Int[1000, 2999], Gen.Int[0, 300], Gen.Int[1, 500]).Array[1, 60].Select(some => (IReadOnlyList<FacetCount>)
            [.. some.Select(one => (Year: Math.Min(2999, one.Item1 + one.Item2), Count: one.Item3)).DistinctBy(one => one.Year).Select(one => Year(one.Year, one.Count))]);

    [Fact]
    public void Without_a_year_there_is_no_timeline() =>
        Assert.Null(Timeline.Of([new FacetCount(Facet.Compound, "lsd", "LSD", 3, false), Year(2019, 0), new FacetCount(Facet.Year, "soon", "soon", 0, true)]));

    [Fact]
    public void Few_years_are_bars_of_one_year_and_no_block()
    {
        var timeline = Timeline.Of([Year(2021, 4), Year(2019, 1)])!;

        Assert.Equal(["2019 1", "2021 4"], timeline.Bars.Select(bar => $"{bar.Label} {bar.Count}"));
        Assert.All(timeline.Bars, bar => Assert.True(bar.Slot <= Timeline.Width / 16.0));
        Assert.Equal(Timeline.Height, timeline.Bars[1].Height);
    }

    [Fact]
    public void Many_years_are_bars_of_five_years()
    {
        var timeline = Timeline.Of([Year(2021, 4), Year(2020, 2), Year(2019, 1), Year(1961, 7)])!;

        Assert.Equal(["1960–1964 7", "2015–2019 1", "2020–2024 6"], timeline.Bars.Select(bar => $"{bar.Label} {bar.Count}"));
        Assert.Equal("2020..2024", timeline.Bars[2].Choice.Value);
    }

    [Fact]
    public void A_range_chosen_is_marked_and_within_the_drawing()
    {
        var timeline = Timeline.Of([Year(2021, 4), Year(2019, 1), Year(2010, 2), new FacetCount(Facet.Year, "1990..2019", "1990–2019", 3, true)])!;

        Assert.Equal([true, true, false], timeline.Bars.Select(bar => bar.IsChosen));
        Assert.Equal(new YearRange(1990, 2021), timeline.Span);
        Assert.Equal(new YearRange(1990, 2019), timeline.Chosen);
    }

    [Fact]
    public void Whatever_the_years_no_record_is_lost_and_no_bar_stands_on_another() => Counts.Sample(counts =>
    {
        var timeline = Timeline.Of(counts)!;

        Assert.Equal(counts.Sum(count => count.Count), timeline.Bars.Sum(bar => bar.Count));
        Assert.All(timeline.Bars.Zip(timeline.Bars.Skip(1)), pair => Assert.True(pair.First.Years.To < pair.Second.Years.From && pair.First.X + pair.First.BarWidth < pair.Second.X + 0.001));
        Assert.All(timeline.Bars, bar => Assert.True(bar.X >= 0 && bar.X + bar.Slot <= Timeline.Width + 0.001 && bar.Height is > 0 and <= Timeline.Height));
        Assert.All(counts, count => Assert.Single(timeline.Bars, bar => bar.Years.Has(int.Parse(count.Value, CultureInfo.InvariantCulture))));
    });

    private static FacetCount Year(int year, int count) => new(Facet.Year, year.ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture), count, false);
}
