using CsCheck;
using PsyLit.Web.Pages.Shared.Rewording;

namespace PsyLit.Web.Tests.Pages.Shared;

/// <summary>Two wordings made from one are put together word by word.</summary>
public sealed class ThreeWayTextTests
{
    private static readonly Gen<string> Text = Gen.Int[0, 5].Select(word => "abcde\n"[word].ToString()).Array[0, 12].Select(words => string.Join(' ', words));

    [Theory]
    [InlineData("one two three", "ONE two three", "one two THREE", "ONE two THREE", 0)]
    [InlineData("one two three", "one three", "one two three four", "one three four", 0)]
    [InlineData("one two three", "one 2 three", "one zwei three", "one ⟪2 ⟷ zwei⟫ three", 1)]
    [InlineData("one two three", "one 2 three", "one 2 three", "one 2 three", 0)]
    [InlineData("", "theirs", "mine", "⟪theirs ⟷ mine⟫", 1)]
    [InlineData(null, "theirs", "mine", "⟪theirs ⟷ mine⟫", 1)]
    public void What_one_of_them_changed_is_taken_over_and_what_both_changed_is_left_to_decide(string? origin, string saved, string mine, string text, int overlaps) =>
        Assert.Equal(new ThreeWayText(text, overlaps), ThreeWayText.Of(origin, saved, mine));

    [Fact]
    public void Whoever_changed_nothing_gets_the_others_text() => Gen.Select(Text, Text).Sample((origin, changed) =>
        ThreeWayText.Of(origin, changed, origin) == new ThreeWayText(changed, 0) && ThreeWayText.Of(origin, origin, changed) == new ThreeWayText(changed, 0));

    [Fact]
    public void No_word_of_either_that_the_other_had_not_taken_away_is_missing() => Gen.Select(Text, Text, Text).Sample((origin, saved, mine) =>
    {
        var merged = Words(ThreeWayText.Of(origin, saved, mine).Text);
        var before = Words(origin);
        return Words(saved).Concat(Words(mine)).Except(before).All(merged.Contains);
    });

    [Fact]
    public void Texts_too_long_to_be_compared_for_a_page_are_left_to_decide_as_they_are()
    {
        var (origin, mine) = (new string('a', 6_000) + " end", new string('b', 6_000) + " end");

        Assert.Equal(new ThreeWayText("short", 0), ThreeWayText.Of(mine, "short", mine));
        Assert.Equal(new ThreeWayText($"⟪short ⟷ {mine}⟫", 1), ThreeWayText.Of($"{origin} {origin}", "short", mine));
    }

    private static HashSet<string> Words(string text) => [.. text.Split([' ', '\n', ThreeWayText.Opening, '⟫', '⟷'], StringSplitOptions.RemoveEmptyEntries)];
}
