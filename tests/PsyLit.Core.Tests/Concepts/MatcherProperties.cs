using CsCheck;

namespace PsyLit.Core.Tests.Concepts;

public sealed class MatcherProperties
{
    private static readonly string[] Pieces =
    [
        "5-HT", "2A", "/2C", "(", ")", "[", "<sub>", "</sub>", "<sup>", " ", "-", "‑", "psilocybin", "LSD", "(LSD)", "dorsal raphe nucleus (DRN)", "DRN",
        "DOI", "D2", "dopamine ", "serotonin ", "S2 ", " and ", ", ", "frontal", " cortex", "receptors", "Receptor, Serotonin, ", "no ", "not ", ". ", "10.1234/",
        "https://x.", "@", "\uD835", "\uDEFC", "e\u0301", "ß", "α", "\u00AD", "randomized ", "trial", "5", "h", "s", "d", "HAM-D", "17", "-AS1", "SSRIs",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.String[Gen.Char, 0, 3]).Array[0, 16].Select(string.Concat);

    [Fact]
    public void Mentions_lie_in_order_inside_any_text_and_quote_it() => Texts.Sample(text =>
    {
        var before = (Start: 0, End: 0);
        foreach (var mention in SeedVocabulary.Matcher.Find(text))
        {
            Assert.InRange(mention.Start, 0, mention.End - 1);
            Assert.InRange(mention.End, mention.Start + 1, text.Length);
            Assert.Equal(text[mention.Start..mention.End], mention.Text);
            Assert.True(mention.Start >= before.End || (mention.Start, mention.End) == before
                || text.AsSpan(mention.Start, Math.Min(before.End, text.Length) - mention.Start).Contains('<'));
            before = (mention.Start, mention.End);
        }
    }, iter: 3_000);

    [Fact]
    public void Sections_of_plain_prose_are_found_alike_alone_and_together() => Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40]).Sample((one, other) =>
    {
        var (first, second) = ($"We gave {one} mg psilocybin to mice.", $"At {other} h the hippocampus was removed.");
        var together = SeedVocabulary.Matcher.Find([first, second]);
        Assert.Equal(SeedVocabulary.Matcher.Find(first), together[0]);
        Assert.Equal(SeedVocabulary.Matcher.Find(second), together[1]);
    }, iter: 100);
}
