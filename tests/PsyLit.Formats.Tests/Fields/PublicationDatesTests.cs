using CsCheck;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Tests.Fields;

public sealed class PublicationDatesTests
{
    [Theory]
    [InlineData("2013", "2013")]
    [InlineData("2013 Sep", "2013-09")]
    [InlineData("2013 Sep 12", "2013-09-12")]
    [InlineData("2013 Sept. 2", "2013-09-02")]
    [InlineData("2021 Nov-Dec", "2021-11/2021-12")]
    [InlineData("2020 Dec-2021 Jan", "2020-12/2021-01")]
    [InlineData("2020 Jan-2021 Feb", "2020-01")]
    [InlineData("2020 Winter", "2020-24")]
    [InlineData("Autumn 1999", "1999-23")]
    [InlineData("2004 Jan 15-31", "2004-01")]
    [InlineData("12-15 May 2019", "2019-05")]
    [InlineData("January 20, 2026", "2026-01-20")]
    [InlineData("20th January, 2026", "2026-01-20")]
    [InlineData("12 May 2019", "2019-05-12")]
    [InlineData("12-May-2019", "2019-05-12")]
    [InlineData("May 2019", "2019-05")]
    [InlineData("2019/05/12/Spring", "2019-05-12")]
    [InlineData("2019///Spring", "2019-21")]
    [InlineData("2019///", "2019")]
    [InlineData("2019/05//", "2019-05")]
    [InlineData("2019//12/", "2019")]
    [InlineData("2019-5-2", "2019-05-02")]
    [InlineData("2019-05-12T10:30:00Z", "2019-05-12")]
    [InlineData("20190512", "2019-05-12")]
    [InlineData("201905", "2019-05")]
    [InlineData("20.01.2026", "2026-01-20")]
    [InlineData("20/01/2026", "2026-01-20")]
    [InlineData("01/20/2026", "2026-01-20")]
    [InlineData("03/04/2019", "2019")]
    [InlineData("05/2019", "2019-05")]
    [InlineData("[c2004]", "2004")]
    [InlineData("2019-20", "2019")]
    [InlineData("2019-02-30", "2019-02")]
    [InlineData("2019-00-00", "2019")]
    [InlineData("3. Oktober 2012", "2012-10-03")]
    [InlineData("décembre 2012", "2012-12")]
    [InlineData("2012 3rd Quarter", "2012")]
    public void Dates_of_databases_and_pages_are_read(string text, string expected) =>
        Assert.Equal(expected, PublicationDates.Read(text)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("in press")]
    [InlineData("0000-00-00")]
    [InlineData("May 12")]
    [InlineData("99999999")]
    [InlineData("12345678901234567890")]
    public void Text_without_a_year_is_no_date(string? text) => Assert.Null(PublicationDates.Read(text));

    [Theory]
    [InlineData("2026-01-20", "20 January 2026")]
    [InlineData("2026-01", "January 2026")]
    [InlineData("2020-24", "Winter 2020")]
    [InlineData("2021-11/2021-12", "November–December 2021")]
    [InlineData("2021-12/2022-01", "December 2021 – January 2022")]
    [InlineData("2020", "2020")]
    public void Dates_are_shown_in_words(string edtf, string expected)
    {
        Assert.True(PartialDate.TryParse(edtf, out var date));
        Assert.Equal(expected, PublicationDates.Display(date));
        Assert.Equal(date, PublicationDates.Read(expected));
    }

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        var text = Gen.OneOf(Gen.String, Gen.String["0123456789 -/.–JanMaySpringWinterDec"]);
        text.Sample(value => _ = PublicationDates.Read(value), iter: 5_000);
    }
}
