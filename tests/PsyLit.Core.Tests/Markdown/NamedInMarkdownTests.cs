using PsyLit.Core.Concepts;
using PsyLit.Core.Markdown;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Tests.Markdown;

/// <summary>People behind <c>@</c>, concepts behind <c>#</c>.</summary>
public sealed class NamedInMarkdownTests
{
    private static readonly KnownNames Names = new()
    {
        People = new[] { (1, "Ann"), (2, "Ann Lee"), (3, "o.hara_b"), (4, "李 明") }.ToDictionary(one => KnownNames.Key(one.Item2), one => new KnownPerson(one.Item1, one.Item2)),
        Concepts = new ConceptForms(new Vocabulary(
        [
            new Concept("5-ht2a", "5-HT2A receptor", "receptor-target", [], ["5-HT2A", "HTR2A"], "", []),
            new Concept("trkb", "TrkB", "receptor-target", [], ["TrkB", "NTRK2"], "", []),
        ])),
    };

    private readonly MarkdownRenderer _renderer = new();

    [Theory]
    [InlineData("@Ann, look", "@Ann", 1)]
    [InlineData("@ann lee: look", "@Ann Lee", 2)]
    [InlineData("(@Ann Lee's view)", "@Ann Lee", 2)]
    [InlineData("Hello @Ann Leeds", "@Ann", 1)]
    [InlineData("@o.hara_b.", "@o.hara_b", 3)]
    [InlineData("*@李 明*", "@李 明", 4)]
    public void A_known_person_is_named_by_the_longest_name_that_fits(string markdown, string shown, long account)
    {
        var rendered = _renderer.Render(markdown, Names);

        Assert.Contains($">{shown}</a>", rendered.Html, StringComparison.Ordinal);
        Assert.Equal([account], rendered.Mentioned);
    }

    [Theory]
    [InlineData("@Bob is not here")]
    [InlineData("ann@Ann.example")]
    [InlineData("`@Ann`")]
    [InlineData("\\@Ann")]
    [InlineData("[@Ann](https://example.org/)")]
    [InlineData("https://example.org/@Ann")]
    [InlineData("$@Ann$")]
    public void What_is_no_mention_is_left_alone(string markdown) => Assert.Empty(_renderer.Render(markdown, Names).Mentioned);

    [Theory]
    [InlineData("see #5-HT2A receptor.", "/concepts/5-ht2a", "#5-HT2A receptor")]
    [InlineData("see #htr2a and", "/concepts/5-ht2a", "#htr2a")]
    [InlineData("#trkb", "/concepts/trkb", "#trkb")]
    public void A_concept_is_named_by_any_of_its_forms(string markdown, string address, string shown) =>
        Assert.Contains($"<a href=\"{address}\" rel=\"nofollow ugc noopener\">{shown}</a>", _renderer.Render(markdown, Names).Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("#2 is better")]
    [InlineData("#nothing-known")]
    [InlineData("C#TrkB")]
    public void A_sign_before_anything_else_stays_a_sign(string markdown) => Assert.DoesNotContain("<a", _renderer.Render(markdown, Names).Html, StringComparison.Ordinal);
}
