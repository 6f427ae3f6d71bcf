using CsCheck;
using PsyLit.Core.Text;

namespace PsyLit.Core.Tests.Text;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("behaviour", "behavior")]
    [InlineData("behavioural", "behavioral")]
    [InlineData("signalling", "signaling")]
    [InlineData("randomised", "randomized")]
    [InlineData("desynchronisation", "desynchronization")]
    [InlineData("internalisation", "internalization")]
    [InlineData("tumour", "tumor")]
    [InlineData("haemorrhage", "hemorrhage")]
    [InlineData("analysed", "analyzed")]
    public void Both_spellings_meet(string british, string american)
    {
        Assert.Equal(american, Spelling.ToAmerican(british));
        Assert.Equal(american, Spelling.ToAmerican(american));
        Assert.Contains(american, Spelling.Variants(british));
        Assert.Contains(american, Spelling.Variants(american));
    }

    [Theory]
    [InlineData("british", "randomised", "randomized")]
    [InlineData("british", "tumour necrosis factor", "tumor necrosis factor")]
    [InlineData("british", "depersonalisation", "depersonalization")]
    public void A_form_in_american_spelling_has_its_british_variant(string _, string british, string american) =>
        Assert.Contains(british, Spelling.Variants(american));

    [Theory]
    [InlineData("exercise")]
    [InlineData("promised")]
    [InlineData("otherwise")]
    [InlineData("supervising")]
    [InlineData("hour")]
    [InlineData("four")]
    [InlineData("size")]
    public void Words_that_both_countries_write_alike_stay(string word) => Assert.Equal(word, Spelling.ToAmerican(word));

    [Theory]
    [InlineData("remodelling", "remodeling")]
    [InlineData("neuroanaesthesia", "neuroanesthesia")]
    [InlineData("normalisations", "normalizations")]
    [InlineData("recognisable", "recognizable")]
    [InlineData("dialysing", "dialyzing")]
    [InlineData("catalyse", "catalyze")]
    [InlineData("stabilisers", "stabilizers")]
    public void A_stem_is_found_anywhere_in_a_word_and_every_ending_at_its_end(string british, string american) =>
        Assert.Equal(american, Spelling.ToAmerican(british));

    [Theory]
    [InlineData("haem", "hem")]
    [InlineData("fulfil", "fulfill")]
    [InlineData("fulfilled", "fulfilled")]
    [InlineData("centres", "centers")]
    [InlineData("programmes", "programs")]
    [InlineData("analogues", "analogs")]
    [InlineData("oestradiol", "estradiol")]
    [InlineData("sulphate", "sulfate")]
    [InlineData("judgements", "judgments")]
    [InlineData("greyish", "grayish")]
    [InlineData("defence", "defense")]
    [InlineData("evidence", "evidence")]
    public void Stems_change_where_the_countries_part_and_nowhere_else(string written, string american) =>
        Assert.Equal(american, Spelling.ToAmerican(written));

    [Fact]
    public void A_whole_text_is_respelled_as_each_of_its_words_is()
    {
        string[] words =
        [
            "the", "is", "_", "5ht2a", "behaviour", "randomised", "analyses", "exercise", "haem", "tumours", "mice", "this", "β", "is_marked",
            "oedema", "practise", "evidence", "ise", "fulfil", "fulfilled",
        ];
        Gen.Int[0, words.Length - 1].Select(at => words[at]).Array[0, 30].Sample(text => Assert.Equal(
            string.Join(' ', text.Select(Spelling.ToAmerican)), Spelling.ToAmericanWords(string.Join(' ', text)) ?? string.Join(' ', text)));
    }
}
