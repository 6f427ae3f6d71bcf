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
            Assert.Equal((equal.Count > 30 ? [] : equal).Concat(alike).Select(other => other.Id).Order(), index.Like(title.Id).Order());
        }
    }, iter: 2_000);

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
