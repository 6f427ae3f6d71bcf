using System.Globalization;
using CsCheck;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Anchors;
using PsyLit.Core.Annotations.Texts;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Tests.Annotations;

/// <summary>Passages: whatever changes outside a passage, it is found again; and no range cuts a character.</summary>
public sealed class AnchoringProperties
{
    // Few words, so that passages repeat parts of one another; among them letters beyond the first plane, accents of their own and joined faces.
    private static readonly string[] Words =
        ["tea", "lowered", "the", "scores", "of", "5-HT2A", "𝛼-waves", "e\u0301tude", "👩\u200D🔬", "patients", "n\u0308.", "<", "placebo,", "was", "𝟙𝟚"];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);

    // Of fewer characters the surroundings must agree too.
    private static readonly Gen<string> Passages = Word.Array[6, 14].Select(words => string.Join(' ', words)).Where(passage => passage.Length >= 24);

    private static readonly Gen<string> Around = Word.Array[0, 25].Select(words => string.Join(' ', words));

    [Fact]
    public void A_passage_survives_any_edit_outside_it() => Gen.Select(Passages, Around, Around, Around, Around).Sample((passage, before, after, newBefore, newAfter) =>
    {
        var quote = PassageQuote.At(Section($"{before} {passage} {after}"), before.Length + 1, before.Length + 1 + passage.Length);
        var text = $"{newBefore} {passage} {newAfter}";
        var found = Anchoring.Find([Section(text)], quote);

        Assert.True(found.State is AnchorState.Exact or AnchorState.Moved);
        Assert.Equal((passage, 1), (text[found.Start..found.End], found.Score));
    });

    [Fact]
    public void An_edit_within_a_passage_gives_the_same_place_with_other_words() => Gen.Select(Passages, Around, Around, Gen.Int[0, 1000]).Sample((passage, before, after, seed) =>
    {
        var words = passage.Split(' ');
        words[1 + (seed % (words.Length - 2))] = "otherwise";
        var text = $"{before} {string.Join(' ', words)} {after}";
        var found = Anchoring.Find([Section(text)], PassageQuote.At(Section($"{before} {passage} {after}"), before.Length + 1, before.Length + 1 + passage.Length));

        Assert.NotEqual(AnchorState.Orphaned, found.State);
        Assert.InRange(found.Score, 0.4, 1);
    });

    [Fact]
    public void Whatever_is_found_lies_within_its_section_between_characters() => Gen.Select(Passages, Around, Around).Sample((passage, before, text) =>
    {
        var found = Anchoring.Find([Section(text)], PassageQuote.At(Section($"{before} {passage}"), before.Length + 1, before.Length + 1 + passage.Length));
        if (found.State == AnchorState.Orphaned)
            return;
        Assert.InRange(found.Start, 0, found.End - 1);
        Assert.InRange(found.End, 1, text.Length);
        int[] edges = [.. StringInfo.ParseCombiningCharacters(text), text.Length];
        Assert.Contains(found.Start, edges);
        Assert.Contains(found.End, edges);
    });

    [Fact]
    public void Ranges_grow_to_whole_characters_and_what_is_kept_around_cuts_none() => Gen.Select(Around, Gen.Int[0, 10_000], Gen.Int[0, 10_000]).Sample((text, one, other) =>
    {
        int[] edges = [.. StringInfo.ParseCombiningCharacters(text), text.Length];
        var (first, last) = (Math.Min(one, other) % (text.Length + 1), Math.Max(one, other) % (text.Length + 1));
        var (start, end) = (WholeCharacters.Before(text, Math.Min(first, last)), WholeCharacters.After(text, Math.Max(first, last)));
        Assert.Equal(edges.Where(edge => edge <= Math.Min(first, last)).Max(), start);
        Assert.Equal(edges.Where(edge => edge >= Math.Max(first, last)).Min(), end);

        var quote = PassageQuote.At(Section(text), start, end);
        Assert.Equal(text[(start - quote.Prefix.Length)..(end + quote.Suffix.Length)], quote.Prefix + quote.Exact + quote.Suffix);
        Assert.Contains(start - quote.Prefix.Length, edges);
        Assert.Contains(end + quote.Suffix.Length, edges);
    });

    [Fact]
    public void Errors_are_the_edit_distance_to_the_best_part_of_a_text() => Gen.Select(Letters(1, 150), Letters(0, 90)).Sample((pattern, text) =>
    {
        var found = new ApproximateSearch(pattern).Find(text, pattern.Length - 1, 5);
        var best = BestPart(pattern, text);

        Assert.Equal(best < pattern.Length, found.Count > 0);
        foreach (var match in found)
            Assert.Equal(match.Errors, Distance(pattern, text[match.Start..match.End]));
        if (found.Count > 0)
            Assert.Equal(best, found[0].Errors);
    });

    private static Gen<string> Letters(int least, int most) => Gen.Char['a', 'd'].Array[least, most].Select(letters => new string(letters));

    private static SectionText Section(string text) => SectionText.Of("", null, [new AbstractSection(null, null, text)])[1];

    private static int BestPart(string pattern, string text) => Table(pattern, text, free: true).Min();

    private static int Distance(string one, string other) => Table(one, other, free: false)[^1];

    // The last row of the table by the book (Sellers 1980; Wagner and Fischer 1974).
    private static int[] Table(string pattern, string text, bool free)
    {
        var row = Enumerable.Range(0, text.Length + 1).Select(at => free ? 0 : at).ToArray();
        for (var i = 1; i <= pattern.Length; i++)
        {
            var next = new int[row.Length];
            next[0] = i;
            for (var j = 1; j < row.Length; j++)
                next[j] = Math.Min(Math.Min(row[j], next[j - 1]) + 1, row[j - 1] + (pattern[i - 1] == text[j - 1] ? 0 : 1));
            row = next;
        }

        return row;
    }
}
