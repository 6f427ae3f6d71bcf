using PsyLit.Core.Tags;

namespace PsyLit.Core.Tests.Tags;

public sealed class TagNameTests
{
    [Theory]
    [InlineData("  set   and\tsetting ", "set and setting")]
    [InlineData("journal\u00A0club", "journal club")]
    [InlineData("re\u0301sume\u0301", "résumé")]
    [InlineData("abc\u202Edef\u200B", "abcdef")]
    [InlineData(null, "")]
    public void A_name_is_stored_without_what_cannot_be_seen(string? typed, string name) => Assert.Equal(name, TagName.Normal(typed));

    [Fact]
    public void Text_that_is_not_valid_Unicode_is_no_name() => Assert.Equal("", TagName.Normal("half \ud800"));

    [Theory]
    [InlineData("Journal Club", "journal club")]
    [InlineData("5-HT2A", "5\u2011ht\u2082a")]
    [InlineData("α-tocopherol", "Alpha-Tocopherol")]
    public void Two_spellings_of_a_tag_have_one_key(string one, string other) => Assert.Equal(TagName.Key(one), TagName.Key(other));

    [Fact]
    public void Different_words_have_different_keys() => Assert.NotEqual(TagName.Key("set"), TagName.Key("sets"));

    [Theory]
    [InlineData("")]
    [InlineData("!?")]
    [InlineData("and/or")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901")]
    public void What_cannot_be_a_tag_is_refused_with_a_sentence(string name) =>
        Assert.EndsWith(".", TagName.Problem(name)!.Replace("”", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [InlineData("n")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890")]
    [InlineData("психоделики")]
    public void One_to_sixty_characters_of_any_script_can_be_a_tag(string name) => Assert.Null(TagName.Problem(name));
}
