using CsCheck;
using PsyLit.Core.Annotations.Texts;

namespace PsyLit.Core.Tests.Annotations;

/// <summary>Passages: a text is offered sentence by sentence.</summary>
public sealed class SentenceSpanTests
{
    [Theory]
    [InlineData("One. Two! Three?", "One.|Two!|Three?")]
    [InlineData("No stop at the end", "No stop at the end")]
    [InlineData("  Spaces.   Around.  ", "Spaces.|Around.")]
    [InlineData("Grown in E. coli cells. Then washed.", "Grown in E. coli cells.|Then washed.")]
    [InlineData("Tea vs. Placebo was tried. It failed.", "Tea vs. Placebo was tried.|It failed.")]
    [InlineData("Muster et al. Found nothing (i.e. None).", "Muster et al. Found nothing (i.e. None).")]
    [InlineData("The dose was 0.3 mg. p = .04 was found.", "The dose was 0.3 mg. p = .04 was found.")]
    [InlineData("They said \"enough.\" Nobody asked (not once.) Why?", "They said \"enough.\"|Nobody asked (not once.)|Why?")]
    [InlineData("Was it sleep?! [It was.] 12 slept.", "Was it sleep?!|[It was.]|12 slept.")]
    [InlineData("", "")]
    public void Sentences_end_where_a_reader_sees_their_end(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', SentenceSpans.Of(text).Select(span => text[span.Start..span.End])));

    [Fact]
    public void Sentences_are_in_order_and_only_spaces_lie_between_them() => Gen.Char[". ?!)ABab1é\n"].Array[0, 60].Select(letters => new string(letters)).Sample(text =>
    {
        var at = 0;
        foreach (var (start, end) in SentenceSpans.Of(text))
        {
            Assert.True(at <= start && start < end);
            Assert.True(string.IsNullOrWhiteSpace(text[at..start]));
            Assert.False(char.IsWhiteSpace(text[start]) || char.IsWhiteSpace(text[end - 1]));
            at = end;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
    });
}
