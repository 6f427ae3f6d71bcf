using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using PsyLit.Formats.Records;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Tests.Pages.Shared;

public sealed class TypographyTests
{
    [Theory]
    [InlineData(7, "7")]
    [InlineData(12345, "12\u202F345")]
    [InlineData(1000000, "1\u202F000\u202F000")]
    public void Counts_have_thin_separators(int number, string shown) => Assert.Equal(shown, Typography.Count(number));

    [Theory]
    [InlineData(0, "0\u00A0records")]
    [InlineData(1, "1\u00A0record")]
    [InlineData(91, "91\u00A0records")]
    public void A_count_agrees_with_its_noun(int number, string shown) => Assert.Equal(shown, Typography.Count(number, "record", "records"));

    [Fact]
    public void A_missing_date_is_said_to_be_not_reported() => Assert.Equal("date not reported", Typography.Date(null));

    [Fact]
    public void A_date_is_as_precise_as_it_is_known()
    {
        Assert.Equal("20 January 2026", Typography.Date(new PartialDate(2026, 1, 20)));
        Assert.Equal("Winter 2020", Typography.Date(new PartialDate(2020, season: Season.Winter)));
    }

    [Fact]
    public void A_receptor_name_does_not_break_across_lines_and_keeps_its_characters() =>
        Assert.Equal("<span class=\"nowrap\">5-HT2A receptor</span>", Html(Typography.Unbroken("5-HT2A receptor")));

    [Fact]
    public void A_long_name_may_break() =>
        Assert.Equal("DOI (2,5-dimethoxy-4-iodoamphetamine)", Html(Typography.Unbroken("DOI (2,5-dimethoxy-4-iodoamphetamine)")));

    [Fact]
    public void A_name_is_never_read_as_HTML() => Assert.Equal("<span class=\"nowrap\">&lt;b&gt;5</span>", Html(Typography.Unbroken("<b>5")));

    [Theory]
    [InlineData("METHODS AND RESULTS", "Methods and results")]
    [InlineData("Key Points", "Key Points")]
    [InlineData("", "")]
    public void Labels_in_capitals_are_set_as_sentences(string label, string shown) => Assert.Equal(shown, Typography.SentenceCase(label));

    [Theory]
    [InlineData("eng", "English")]
    [InlineData("chi", "Chinese")]
    [InlineData("de", "German")]
    [InlineData("Klingon", "Klingon")]
    public void Languages_are_named_in_English(string language, string shown) => Assert.Equal(shown, Typography.Language(language));

    private static string Html(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
