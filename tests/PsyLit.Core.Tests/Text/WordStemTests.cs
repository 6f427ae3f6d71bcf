using PsyLit.Core.Text;

namespace PsyLit.Core.Tests.Text;

public sealed class WordStemTests
{
    // Step by step from Porter's paper.
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("cats", "cat")]
    [InlineData("feed", "feed")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("motoring", "motor")]
    [InlineData("sing", "sing")]
    [InlineData("conflated", "conflat")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("sensitiviti", "sensit")]
    [InlineData("electrical", "electr")]
    [InlineData("goodness", "good")]
    [InlineData("adjustment", "adjust")]
    [InlineData("adoption", "adopt")]
    [InlineData("rate", "rate")]
    [InlineData("cease", "ceas")]
    [InlineData("controll", "control")]
    [InlineData("roll", "roll")]
    [InlineData("generalizations", "gener")]
    [InlineData("oscillators", "oscil")]
    public void A_word_has_the_stem_that_Porter_gives_it(string word, string stem) => Assert.Equal(stem, WordStem.Of(word));

    [Theory]
    [InlineData("5ht2a")]
    [InlineData("il6")]
    [InlineData("as")]
    [InlineData("")]
    [InlineData("naïve")]
    public void A_name_with_digits_and_what_is_too_short_stay_as_they_are(string word) => Assert.Equal(word, WordStem.Of(word));

    [Theory]
    [InlineData("receptor", "receptors")]
    [InlineData("treat", "treated", "treating", "treatment", "treatments", "treats")]
    [InlineData("hope", "hoped", "hoping", "hopes")]
    [InlineData("study", "studies", "studied", "studying")]
    [InlineData("happy", "happiness")]
    public void Words_of_one_family_have_one_stem_and_its_beginning(params string[] family)
    {
        var stem = WordStem.Of(family[0]);

        Assert.All(family.Take(2), word => Assert.Equal(stem, WordStem.Of(word)));
        Assert.All(family.Where(word => WordStem.Of(word) == stem), word => Assert.StartsWith(WordStem.Beginning(stem), word, StringComparison.Ordinal));
    }
}
