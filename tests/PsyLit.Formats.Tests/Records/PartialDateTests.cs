using CsCheck;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Tests.Records;

public sealed class PartialDateTests
{
    private static readonly Gen<int> Years = Gen.Int[1, 9998];

    private static readonly Gen<PartialDate> Dates = Gen.OneOf(
        Years.Select(year => new PartialDate(year)),
        Gen.Select(Years, Gen.Int[1, 12]).Select((year, month) => new PartialDate(year, month)),
        Gen.Date.Select(day => new PartialDate(day.Year, day.Month, day.Day)),
        Gen.Select(Years, Gen.Int[1, 12], Gen.Int[1, 12]).Select((year, month, end) => new PartialDate(year, month, endMonth: end)),
        Gen.Select(Years, Gen.Enum<Season>()).Select((year, season) => new PartialDate(year, season: season)));

    [Fact]
    public void Every_date_is_read_back_from_its_text() =>
        Dates.Sample(date => PartialDate.TryParse(date.ToString(), out var read) && read == date, iter: 5_000);

    [Theory]
    [InlineData(2020, null, null, null, null, "2020")]
    [InlineData(2020, 11, null, null, null, "2020-11")]
    [InlineData(2020, 11, 5, null, null, "2020-11-05")]
    [InlineData(2020, null, null, null, Season.Spring, "2020-21")]
    [InlineData(2020, null, null, null, Season.Fall, "2020-23")]
    [InlineData(2020, null, null, null, Season.Winter, "2020-24")]
    [InlineData(2021, 11, null, 12, null, "2021-11/2021-12")]
    [InlineData(2021, 12, null, 1, null, "2021-12/2022-01")]
    [InlineData(87, 3, null, null, null, "0087-03")]
    public void Dates_are_written_as_edtf(int year, int? month, int? day, int? endMonth, Season? season, string text) =>
        Assert.Equal(text, new PartialDate(year, month, day, endMonth, season).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("2020-13")]
    [InlineData("2020-02-30")]
    [InlineData("2020-22-01")]
    [InlineData("2020/11")]
    [InlineData("0000")]
    [InlineData("2021-11/2022-12")]
    [InlineData("2021-11/2021-23")]
    [InlineData("+020-01-01")]
    [InlineData("2020-1-05")]
    public void Other_text_is_refused(string text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void Dates_sort_by_their_first_day()
    {
        var keys = new[] { "2020-24", "2020-02-03", "2020-21", "2020-04-02", "2020-23", "2020-11/2020-12" }
            .Select(text => PartialDate.TryParse(text, out var date) ? date.SortKey : 0);

        Assert.Equal([20200101, 20200203, 20200401, 20200402, 20201001, 20201101], keys);
    }
}
