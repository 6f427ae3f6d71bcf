namespace PsyLit.Formats.Tests.Fuzzing;

/// <summary>Files that nobody meant to write: no reader throws or makes much of little, whatever the bytes.</summary>
/// <remarks>The long mode, with times and memory, is the command <c>fuzz</c> of tests/PsyLit.Benchmarks.</remarks>
public sealed class FuzzTests
{
    // For each reader, so that one of twelve is looked at as closely as one of four.
    private const int Inputs = 2_000;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Corpus");

    public static TheoryData<string> Readers() => [.. FormatDetector.Formats.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Readers))]
    public void Damaged_files_never_make_a_reader_throw(string reader)
    {
        var format = FormatDetector.Named(reader)!;
        var inputs = FuzzCorpus.Of(Folder, reader);

        AssertAll(inputs, format);
    }

    [Fact]
    public void Damaged_files_never_make_finding_their_format_out_throw() => AssertAll(FuzzCorpus.Of(Folder, null), null);

    [Fact]
    public void The_same_number_gives_the_same_input_and_another_gives_another()
    {
        var inputs = FuzzCorpus.Of(Folder, null);

        Assert.Equal(inputs.Make(1, 17), inputs.Make(1, 17));
        Assert.True(Enumerable.Range(0, 100).Select(number => Convert.ToHexString(inputs.Make(1, number))).Distinct().Count() > 95);
    }

    private static void AssertAll(FuzzInputs inputs, ICitationFormat? format)
    {
        for (var number = 0; number < Inputs; number++)
        {
            var fault = Try(inputs.Make(1, number), format);
            Assert.True(fault is null, $"Input {number}: {fault}");
        }
    }

    private static string? Try(byte[] input, ICitationFormat? format)
    {
        try
        {
            return FuzzReading.Fault(input, format);
        }
        catch (Exception thrown)
        {
            return thrown.ToString();
        }
    }
}
