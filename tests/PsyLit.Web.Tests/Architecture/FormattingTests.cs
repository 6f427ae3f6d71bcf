namespace PsyLit.Web.Tests.Architecture;

/// <summary>What .editorconfig asks of files and no build sees; the rest of the formatting is IDE0055, a warning of the build.</summary>
public sealed class FormattingTests
{
    private static readonly string[] Endings = [".cs", ".cshtml", ".css", ".js", ".csproj", ".props"];

    [Fact]
    public void Files_are_UTF8_without_mark_with_LF_and_end_in_a_line() =>
        Assert.Empty(Endings.SelectMany(ending => SourceTree.Files(ending).Concat(SourceTree.Files(ending, "tests")))
            .Select(path => (path, fault: TextForm.FaultIn(File.ReadAllBytes(Path.Combine(SourceTree.Root, path)))))
            .Where(file => file.fault is not null)
            .Select(file => $"{file.path}: {file.fault}"));

    // In C# the build finds it, and tells it from the text of a raw string.
    [Fact]
    public void No_line_of_a_page_style_sheet_or_script_ends_in_white_space() =>
        Assert.Empty(Endings.Where(ending => ending != ".cs").SelectMany(ending => SourceTree.Files(ending).Concat(SourceTree.Files(ending, "tests")))
            .SelectMany(path => SourceTree.Lines(path).Select((line, at) => (path, line, at)))
            .Where(place => TextForm.EndsInWhiteSpace(place.line))
            .Select(place => $"{place.path}:{place.at + 1}"));

    [Fact]
    public void Usings_are_sorted_System_first() =>
        Assert.Empty(SourceTree.Files(".cs").Concat(SourceTree.Files(".cs", "tests"))
            .Select(path => (path, line: UsingOrder.FirstOutOfPlace(SourceTree.Lines(path))))
            .Where(file => file.line is not null)
            .Select(file => $"{file.path}: {file.line}"));

    [Theory]
    [InlineData("a line\n", null)]
    [InlineData("", null)]
    [InlineData("\uFEFFa line\n", "byte order mark")]
    [InlineData("a line\r\nanother\n", "carriage return")]
    [InlineData("a line", "no line end at the end")]
    public void A_fault_in_a_file_is_found(string text, string? fault) => Assert.Equal(fault, TextForm.FaultIn(System.Text.Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("", false)]
    [InlineData(" <p>", false)]
    [InlineData("<p> ", true)]
    [InlineData("\t", true)]
    public void White_space_at_the_end_of_a_line_is_found(string line, bool found) => Assert.Equal(found, TextForm.EndsInWhiteSpace(line));

    [Fact]
    public void Other_encodings_are_found() => Assert.Equal("not UTF-8", TextForm.FaultIn([(byte)'a', 0xE9, (byte)'\n']));

    [Theory]
    [InlineData("using System.Text;|using System.Globalization;", "using System.Globalization;")]
    [InlineData("using AngleSharp;|using System;", "using System;")]
    [InlineData("using static System.Math;|using Xunit;", "using Xunit;")]
    [InlineData("using A = System.Text;|using static System.Math;", "using static System.Math;")]
    [InlineData("using System.Text;||using System.Globalization;|namespace A;", "using System.Globalization;")]
    [InlineData("using System;|using System.Text;|using SystemX;|using AngleSharp;", "using AngleSharp;")]
    [InlineData("using System;|using System.Text.Json;|using A.B.C;|using AB;|using static System.Math;|using A = System.Text;", null)]
    [InlineData("global using System;|using Xunit;|namespace A;|using System;", null)]
    public void Unsorted_usings_are_found(string lines, string? outOfPlace) => Assert.Equal(outOfPlace, UsingOrder.FirstOutOfPlace(lines.Split('|')));
}
