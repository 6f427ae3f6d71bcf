using CsCheck;
using PsyLit.Core.Search.Facets;

namespace PsyLit.Core.Tests.Search;

public sealed class YearRangeTests
{
    [Theory]
    [InlineData("2019", 2019, 2019)]
    [InlineData("2019..2024", 2019, 2024)]
    [InlineData("2024..2019", 2019, 2024)]
    [InlineData("2019..", 2019, YearRange.Last)]
    [InlineData("..2024", YearRange.First, 2024)]
    public void A_range_is_read(string value, int from, int to)
    {
        Assert.True(YearRange.TryParse(value, out var range));
        Assert.Equal(new YearRange(from, to), range);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("19")]
    [InlineData("20190")]
    [InlineData("2019...2024")]
    [InlineData("2019..24")]
    [InlineData("-019")]
    [InlineData(" 2019")]
    [InlineData("2019-2024")]
    public void Anything_else_is_none(string? value) => Assert.False(YearRange.TryParse(value, out _));

    [Fact]
    public void Any_range_written_and_read_is_the_same() =>
        Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 9999]).Where((from, to) => from <= to && (from > YearRange.First || to < YearRange.Last)).Sample((from, to) =>
            YearRange.TryParse(new YearRange(from, to).ToString(), out var range) && range == new YearRange(from, to));
}
