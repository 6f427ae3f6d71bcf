using CsCheck;
using PsyLit.Core.Search.Queries.Fields;
using PsyLit.Core.Search.Suggesting;

namespace PsyLit.Core.Tests.Search.Suggesting;

public sealed class TypedTermTests
{
    // The cursor stands where the stroke is.
    [Theory]
    [InlineData("psilo|", "psilo")]
    [InlineData("psi|lo", "psi")]
    [InlineData("ketamine OR psilo|", "psilo")]
    [InlineData("(psilo|)", "psilo")]
    [InlineData("-psilo|", "psilo")]
    [InlineData("-\"head twi|\"", "head twi")]
    [InlineData("5-HT2A serotonin rec|", "5-HT2A serotonin rec; serotonin rec; rec")]
    [InlineData("a b c d|", "b c d; c d")]
    [InlineData("\"head twi|", "head twi")]
    [InlineData("\"head twitch\" psilo|", "psilo")]
    public void The_word_under_the_cursor_is_completed_and_the_words_before_it_with_it(string marked, string texts) =>
        Assert.Equal(texts, string.Join("; ", At(marked).Select(term => term.Text)));

    [Theory]
    [InlineData("author:nut|", QueryField.Author, "author:nut", "nut")]
    [InlineData("author:nutt d|", QueryField.Author, "author:nutt d", "nutt d")]
    [InlineData("lsd -mech:5ht|", QueryField.Mechanism, "mech:5ht", "5ht")]
    [InlineData("author:\"Nutt D|\" lsd", QueryField.Author, "author:\"Nutt D\"", "Nutt D")]
    [InlineData("author:\"Nut| journal:\"Nature\"", QueryField.Author, "author:\"Nut", "Nut")]
    public void Behind_a_field_its_name_is_part_of_what_is_replaced(string marked, QueryField field, string replaced, string text)
    {
        var term = At(marked)[0];

        Assert.Equal((field, text), (term.Field, term.Text));
        Assert.Equal(replaced, marked.Replace("|", "", StringComparison.Ordinal)[term.Start..term.End]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("|")]
    [InlineData("psilocybin |")]
    [InlineData("p|")]
    [InlineData("psilocybin AND|")]
    [InlineData("psilo*|")]
    [InlineData("psilocybin[ti|")]
    [InlineData("https://example|")]
    [InlineData("\"|")]
    [InlineData("- |-x")]
    public void Where_nothing_is_to_be_completed_nothing_is(string marked) => Assert.Empty(At(marked));

    [Fact]
    public void Whatever_is_typed_the_place_lies_around_the_cursor() => Gen.Select(
        Gen.OneOf("psilo", "5-HT₂A", "author:", "\"", "-", "(", ")", "[", "]", " ", "AND", "*", ":", "😀", "\uD800").Array[0, 12].Select(pieces => string.Concat(pieces)),
        Gen.Int[-2, 60]).Sample(
        (text, cursor) =>
        {
            var within = Math.Clamp(cursor, 0, text.Length);
            Assert.All(TypedTerm.At(text, cursor), term =>
            {
                Assert.InRange(term.Start, 0, within);
                Assert.InRange(term.End, within, text.Length);
                Assert.EndsWith(term.Text, text[..within], StringComparison.Ordinal);
            });
        });

    private static IReadOnlyList<TypedTerm> At(string marked) =>
        TypedTerm.At(marked.Replace("|", "", StringComparison.Ordinal), Math.Max(0, marked.IndexOf('|', StringComparison.Ordinal)));
}
