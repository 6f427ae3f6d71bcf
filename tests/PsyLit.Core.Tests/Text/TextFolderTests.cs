using PsyLit.Core.Text;

namespace PsyLit.Core.Tests.Text;

public sealed class TextFolderTests
{
    [Theory]
    [InlineData("5-HT<sub>2A</sub>", "5-ht2a")]
    [InlineData("5-HT₂A", "5-ht2a")]
    [InlineData("5-HT₂ₐ", "5-ht2a")]
    [InlineData("5\u2011HT2A 5\u2010HT2A 5\u2013HT2A 5\u2212HT2A", "5-ht2a 5-ht2a 5-ht2a 5-ht2a")]
    [InlineData("5-HT\u00AD2A 5\u00A0HT2A 5\u2009HT2A 5\u200BHT2A", "5-ht2a 5 ht2a 5 ht2a 5ht2a")]
    [InlineData("5-\nHT2A", "5-ht2a")]
    [InlineData("two  spaces\tand\r\nlines", "two spaces and lines")]
    [InlineData("α7 nAChR", "alpha7 nachr")]
    [InlineData("GSK-3β", "gsk-3beta")]
    [InlineData("κ-opioid", "kappa-opioid")]
    [InlineData("\u03BCg \u00B5g", "mug mug")]
    [InlineData("σ Σ ς", "sigma sigma sigma")]
    [InlineData("ßarrestin2 IL-1ß Straße", "betaarrestin2 il-1beta strasse")]
    [InlineData("N\u2010methyl\u2010ᴅ\u2010aspartate", "n-methyl-d-aspartate")]
    [InlineData("ΔFosB", "deltafosb")]
    [InlineData("Åsberg Považa Kepes Képes Møller", "asberg povaza kepes kepes moller")]
    [InlineData("e\u0301tude", "etude")]
    [InlineData("Fisher\u2019s \u201Ctest\u201D", "fisher's \"test\"")]
    [InlineData("<jats:italic>in vitro</jats:italic>", "in vitro")]
    [InlineData("<p>One.</p><p>Two.</p>", " one. two. ")]
    [InlineData("p < 0.05 and n<20", "p \u2039 0.05 and n\u203920")]
    [InlineData("a<b and c>d", "a\u2039b and c>d")]
    [InlineData("𝛼-helix ＴｒｋＢ ﬁsh", "alpha-helix trkb fish")]
    public void Folding_makes_the_typographic_forms_of_a_word_alike(string source, string folded) =>
        Assert.Equal(folded, TextFolder.Fold(source).Text);

    [Theory]
    [InlineData("at the 5-HT<sub>2A</sub> receptor", "5-ht2a", "5-HT<sub>2A</sub>")]
    [InlineData("at the 5-HT<sub><i>2A</i></sub> receptor", "5-ht2a", "5-HT<sub><i>2A</i></sub>")]
    [InlineData("<b>TrkB</b> binding", "trkb", "TrkB")]
    [InlineData("a β-arrestin\u00AD2 path", "beta-arrestin2", "β-arrestin\u00AD2")]
    [InlineData("Cafe\u0301 au lait", "cafe", "Cafe\u0301")]
    [InlineData("one\n\n two", "one two", "one\n\n two")]
    [InlineData("PLC𝛽 here", "plcbeta", "PLC𝛽")]
    public void A_folded_span_leads_back_to_exactly_its_source_characters(string source, string folded, string expected)
    {
        var text = TextFolder.Fold(source);
        var at = text.Text.IndexOf(folded, StringComparison.Ordinal);
        Assert.True(at >= 0, text.Text);
        Assert.Equal(expected, text.Quote(at, at + folded.Length));
    }

    [Theory]
    [InlineData("psilocybin<sup>12</sup>", 10, true)]
    [InlineData("psilocybin¹²", 10, true)]
    [InlineData("5-HT<sub>2A</sub>", 4, false)]
    [InlineData("HAM-D17", 5, false)]
    public void A_superscript_is_known_as_such(string source, int at, bool expected) =>
        Assert.Equal(expected, TextFolder.Fold(source).IsSuperscript(at));

    [Fact]
    public void Folding_never_alters_the_source()
    {
        const string source = "5‑HT₂A <i>Htr2a</i>";
        Assert.Same(source, TextFolder.Fold(source).Source);
    }
}
