using System.Text;
using CsCheck;
using PsyLit.Core.Text;

namespace PsyLit.Core.Tests.Text;

public sealed class TextFolderProperties
{
    private static readonly string[] Awkward =
    [
        "<b>", "</b>", "<sub>", "</sub>", "<sup>", "<", ">", "b>", "<p>", "<jats:i>", " ", "  ", "\n", "-", "‑", "−", "\u00AD", "\u200B", "α",
        "ς", "µ", "ß", "é", "e\u0301", "\u0301", "𝛼", "\uD835", "\uDEFC", "İ", "ﬁ", "½", "5-HT2A", "Psilocybin", "`", "´", "가",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Int[0, Awkward.Length - 1].Select(i => Awkward[i]),
        Gen.String[Gen.Char, 0, 4],
        Gen.String[Gen.Char['\u0020', '\u2FFF'], 0, 6]);

    private static readonly Gen<string> Texts = Piece.Array[0, 14].Select(string.Concat);

    [Fact]
    public void Every_folded_position_maps_inside_the_source_and_in_order() => Texts.Sample(source =>
    {
        var text = TextFolder.Fold(source);
        var before = 0;
        for (var i = 0; i < text.Text.Length; i++)
        {
            var (start, end) = (text.SourceStart(i), text.SourceEnd(i));
            Assert.InRange(start, before, source.Length - 1);
            Assert.InRange(end, start + 1, source.Length);
            before = start;
        }
        Assert.Equal(source.Length, text.SourceStart(text.Text.Length));
    }, iter: 5_000);

    [Fact]
    public void Folding_twice_is_folding_once() => Texts.Sample(source =>
    {
        var once = TextFolder.FoldToString(source);
        Assert.Equal(once, TextFolder.FoldToString(once));
    }, iter: 5_000);

    [Fact]
    public void A_span_holds_the_characters_it_was_folded_from() => Gen.Select(Texts, Gen.Int[0, 1000], Gen.Int[1, 8]).Sample((source, from, length) =>
    {
        var text = TextFolder.Fold(source);
        if (text.Text.Length == 0)
            return;
        var start = from % text.Text.Length;
        var end = Math.Min(text.Text.Length, start + length);
        var (sourceStart, sourceEnd) = text.SourceSpan(start, end);
        Assert.InRange(sourceStart, 0, sourceEnd);
        Assert.InRange(sourceEnd, sourceStart, source.Length);
        Assert.Equal(source[sourceStart..sourceEnd], text.Quote(start, end));
    }, iter: 5_000);

    [Fact]
    public void Plain_text_folds_the_same_with_and_without_the_short_cut() => Gen.String[Gen.Char[' ', '~'], 0, 40].Sample(source =>
    {
        // A zero-width space at the end forces the long way and leaves nothing behind.
        Assert.Equal(TextFolder.FoldToString(source), TextFolder.FoldToString(source + "\u200B"));
    }, iter: 5_000);

    [Fact]
    public void Words_lie_inside_the_text_in_order_and_hold_no_mark() => Texts.Sample(source =>
    {
        var text = TextFolder.Fold(source);
        var before = 0;
        foreach (var word in WordBreaker.Words(text))
        {
            Assert.InRange(word.Start, before, text.Text.Length - 1);
            Assert.InRange(word.End, word.Start + 1, text.Text.Length);
            Assert.DoesNotContain(word.Text.EnumerateRunes(), rune => rune.IsBmp && rune.IsAscii && !Rune.IsLetterOrDigit(rune));
            before = word.End;
        }
    }, iter: 5_000);
}
