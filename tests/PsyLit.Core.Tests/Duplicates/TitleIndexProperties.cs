using System.Globalization;
using CsCheck;
using PsyLit.Core.Duplicates.Finding;
using PsyLit.Core.Imports.Matching;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Tests.Duplicates;

public sealed class TitleIndexProperties
{
    // Few words and few letters, so that titles come near each other from all sides.
    private static readonly string[] Words =
        ["psilocybin", "tea", "invented", "depression", "trial", "of", "the", "a made-up", "5-HT2A", "Ökologie", "patients", "placebo", "longitudinal", "retracted:"];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);

    private static readonly Gen<string> Texts = Word.Array[3, 14].Select(words => string.Join(' ', words));

    // A wrong letter, a letter less, words that change places, an added subtitle.
    private static readonly Gen<Func<string, string>> Slips = Gen.OneOf(
        Gen.Const<Func<string, string>>(title => title),
        Gen.Select(Gen.Int[0, 200], Gen.Char['a', 'e']).Select<(int, char), Func<string, string>>(slip => title => title[..(slip.Item1 % title.Length)] + slip.Item2 + title[((slip.Item1 % title.Length) + 1)..]),
        Gen.Int[0, 200].Select<int, Func<string, string>>(place => title => title.Remove(place % title.Length, 1)),
        Gen.Int[0, 200].Select<int, Func<string, string>>(place => title => title[(place % title.Length)..] + ' ' + title[..(place % title.Length)]),
        Word.Select<string, Func<string, string>>(word => title => $"{title}: {word}"));

    private static readonly Gen<string[]> Keys = Gen.Select(Texts.Array[1, 4], Gen.Select(Gen.Int[0, 3], Slips, Slips, Gen.Int[0, 4], Gen.Int[0, 2].Select(i => new[] { "", "Muster", "Beispiel" }[i])).Array[2, 40])
        .Select((texts, works) => works
            .Select(work => MatchKey.Of(
                work.Item3(work.Item2(texts[work.Item1 % texts.Length])),
                work.Item4 == 0 ? null : new PartialDate(2020 + work.Item4),
                work.Item5.Length == 0 ? [] : [new Contributor { Family = work.Item5 }]))
            .ToArray());

    [Fact]
    public void Exactly_those_are_found_that_comparing_all_with_all_finds() => Keys.Sample(keys =>
    {
        var index = new TitleIndex();
        var titles = keys.Select((key, id) => (Key: key, Id: id)).Where(work => work.Key.Length > 0).Select(work => IndexedTitle.Of(work.Id, work.Key)).ToList();
        foreach (var (key, id) in keys.Select((key, id) => (key, id)).Where(work => work.key.Length > 0))
        {
            index.Add(id, key);
        }

        foreach (var title in titles)
        {
            var equal = titles.Where(other => other.Title == title.Title).ToList();
            var alike = titles.Where(other => other.Title != title.Title && title.Author.Length > 0 && title.Author == other.Author
                && title.Year > 0 && other.Year > 0 && Math.Abs(title.Year - other.Year) <= 1
                && title.Likeness.To(other.Likeness) >= DuplicateRules.LeastLikeness);
            var (expected, found) = (equal.Concat(alike).Select(other => other.Id).Order().ToList(), index.Like(title.Id).Order().ToList());
            Assert.Subset(expected.ToHashSet(), found.ToHashSet());
            Assert.True(expected.Count > 30 || expected.SequenceEqual(found), "Something was missed though it is no crowd");
        }
    }, iter: 2_000);

    [Fact]
    public void Of_titles_that_are_alike_each_has_one_of_the_rarest_pieces_of_the_other() => Keys.Sample(keys =>
    {
        var titles = keys.Where(key => key.Length > 0).Select((key, id) => IndexedTitle.Of(id, key).Likeness).ToList();
        var pieces = new PieceIndex();
        for (var i = 0; i < titles.Count; i++)
        {
            pieces.Add(titles[i], i);
        }

        foreach (var title in titles)
        {
            var alike = Enumerable.Range(0, titles.Count).Where(i => title.To(titles[i]) >= DuplicateRules.LeastLikeness).ToHashSet();
            Assert.Subset(pieces.Near(title).ToHashSet(), alike);
        }
    }, iter: 2_000);

    [Theory]
    [InlineData("Trial of psilocybin {0:D4}", "Trial of psilcybin {0:D4}")]
    [InlineData("Session {0} of a congress on made-up tea", "Sesion {0} of a congress on made-up tea")]
    [InlineData("Poster {0} (Berlin), abstracts", "Poster {0} (Berln), abstracts")]
    public void The_second_copy_of_a_record_is_found_among_thousands_of_nearly_the_same_title(string title, string copy)
    {
        var index = new TitleIndex();
        for (var number = 1; number <= 6000; number++)
        {
            index.Add(number, Key(title, number, 2024));
        }

        foreach (var number in new[] { 7, 123, 4000, 5999 })
        {
            index.Add(10_000 + number, Key(copy, number, 2025));
            Assert.Contains(number, index.Like(10_000 + number).Take(10));
            Assert.Contains(10_000 + number, index.Like(number).Take(10));
            Assert.InRange(index.Like(number).Count(), 2, 30);
        }
    }

    private static string Key(string title, int number, int year) =>
        MatchKey.Of(string.Format(CultureInfo.InvariantCulture, title, number), new PartialDate(year), [new Contributor { Family = "Muster" }]);

    [Fact]
    public void A_sketch_never_says_less_than_the_titles_are_alike() => Gen.Select(Texts, Texts, Slips, Slips).Sample((text, other, slip, next) =>
    {
        var title = new TitleLikeness(MatchKey.Letters(text));
        foreach (var second in new[] { other, slip(text), next(slip(text)) }.Select(letters => new TitleLikeness(MatchKey.Letters(letters))))
        {
            Assert.InRange(title.To(second), 0, title.Sketch.AtMost(second.Sketch));
        }
    }, iter: 20_000);
}
