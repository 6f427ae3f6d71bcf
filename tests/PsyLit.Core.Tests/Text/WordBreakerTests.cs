using PsyLit.Core.Text;

namespace PsyLit.Core.Tests.Text;

public sealed class WordBreakerTests
{
    [Theory]
    [InlineData("5-HT2A")]
    [InlineData("5HT2A")]
    [InlineData("5-HT(2A)")]
    [InlineData("5-HT₂A")]
    [InlineData("5 HT2A")]
    [InlineData("5-HT 2A")]
    [InlineData("5-HT-2A")]
    [InlineData("(5HT)2A")]
    [InlineData("5-HT<sub>2A</sub>")]
    [InlineData("5‑HT2A")]
    [InlineData("5-HT2AR")]
    [InlineData("5-HT2ARs")]
    [InlineData("5-HT[2A]")]
    [InlineData("5-\nHT2A")]
    public void Every_notation_of_a_serotonin_receptor_is_one_word(string source) =>
        Assert.Equal(["5ht2a"], WordBreaker.Words(source));

    [Theory]
    [InlineData("5-HT2A/2C agonist", "5ht2a 5ht2c agonist")]
    [InlineData("5-HT2A/C agonist", "5ht2a 5ht2c agonist")]
    [InlineData("5-HT2A/5-HT2C agonist", "5ht2a 5ht2c agonist")]
    [InlineData("5-HT1A, 2A and 2C receptors", "5ht1a 5ht2a 5ht2c receptors")]
    [InlineData("5-HT(1A/2A) sites", "5ht1a 5ht2a sites")]
    [InlineData("5-HT2A and 2 mg", "5ht2a and 2 mg")]
    [InlineData("5-HT and 5-HTT", "5ht and 5 htt")]
    [InlineData("5-HT (2 mg/kg)", "5ht 2 mg kg")]
    [InlineData("5-HT2 receptors, 5-HT 2 receptors", "5ht2 receptors 5ht2 receptors")]
    [InlineData("dose-dependent, Fisher's test", "dose dependent fisher test")]
    [InlineData("PSD-95 PSD95 IL-6 GSK-3β", "psd95 psd95 il6 gsk3beta")]
    [InlineData("day-7 and phase-2", "day 7 and phase 2")]
    [InlineData("2,5-dimethoxy-4-iodoamphetamine", "2 5 dimethoxy 4 iodoamphetamine")]
    public void Text_breaks_into_the_words_that_are_searched(string source, string words) =>
        Assert.Equal(words.Split(' '), WordBreaker.Words(source));

    [Fact]
    public void A_word_knows_its_place()
    {
        var text = TextFolder.Fold("the 5-HT<sub>2A</sub>/<sub>2C</sub> site");
        var words = WordBreaker.Words(text);
        Assert.Equal("5-HT<sub>2A</sub>", text.Quote(words[1].Start, words[1].End));
        Assert.Equal("2C", text.Quote(words[2].Start, words[2].End));
    }
}
