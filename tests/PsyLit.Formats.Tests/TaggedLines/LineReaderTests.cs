using CsCheck;
using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Tests.TaggedLines;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("a\nb\nc")]
    [InlineData("a\r\nb\r\nc\r\n")]
    [InlineData("a\rb\rc")]
    public void Lines_end_in_any_known_way(string text) => Assert.Equal(["a", "b", "c"], Read(text));

    [Fact]
    public void Blank_lines_are_kept() => Assert.Equal(["", "a", "", "", "b"], Read("\na\n\r\n\nb\n"));

    [Fact]
    public void An_overlong_line_is_cut_and_the_next_one_is_whole()
    {
        var reader = new LineReader(new StringReader(new string('x', LineReader.MaximumLength + 50_000) + "\r\nnext\n"));

        Assert.True(reader.TryRead(out var first));
        Assert.Equal(LineReader.MaximumLength, first.Length);
        Assert.True(reader.WasCut);
        Assert.True(reader.TryRead(out var second));
        Assert.Equal("next", second.ToString());
        Assert.False(reader.WasCut);
        Assert.Equal(2, reader.Number);
        Assert.False(reader.TryRead(out _));
    }

    [Fact]
    public void Any_lines_are_read_back()
    {
        var lines = Gen.String[Gen.Char['a', 'e'], 0, 9_000].Array[1, 12];
        Gen.Select(lines, Gen.Int[0, 2].Select(i => new[] { "\n", "\r\n", "\r" }[i])).Sample(
            (expected, end) => Read(string.Join(end, expected) + end).SequenceEqual(expected), iter: 300);
    }

    private static List<string> Read(string text)
    {
        var reader = new LineReader(new StringReader(text));
        var lines = new List<string>();
        while (reader.TryRead(out var line))
        {
            lines.Add(line.ToString());
        }

        return lines;
    }
}
