using System.Text.RegularExpressions;

namespace PsyLit.Web.Tests.Architecture;

/// <summary>Rules of the source text that no analyzer checks.</summary>
public sealed partial class SourceTests
{
    // A reader or writer of a grammar reads best in one piece.
    private static readonly string[] Parsers = ["src/PsyLit.Formats/", "src/PsyLit.Core/Concepts/Matching/", "src/PsyLit.Core/Search/Queries/"];

    [Fact]
    public void A_file_can_be_read_in_one_sitting() =>
        Assert.Empty(SourceTree.Files(".cs")
            .Select(path => (path, lines: SourceTree.Lines(path).Length, most: Parsers.Any(start => path.StartsWith(start, StringComparison.Ordinal)) ? 350 : 200))
            .Where(file => file.lines > file.most)
            .Select(file => $"{file.path}: {file.lines} lines, at most {file.most}"));

    [Fact]
    public void A_page_model_says_what_the_page_does_and_leaves_the_work_to_others() =>
        Assert.Empty(SourceTree.Files(".cshtml.cs")
            .Select(path => (path, lines: SourceTree.Lines(path).SkipWhile(line => !line.StartsWith("public ", StringComparison.Ordinal)).Count()))
            .Where(file => file.lines > 80)
            .Select(file => $"{file.path}: {file.lines} lines of class, at most 80"));

    [Fact]
    public void A_page_is_short_and_larger_ones_are_made_of_parts() =>
        Assert.Empty(SourceTree.Files(".cshtml")
            .Select(path => (path, lines: SourceTree.Lines(path).Length))
            .Where(file => file.lines > 120)
            .Select(file => $"{file.path}: {file.lines} lines, at most 120"));

    [Fact]
    public void Pages_have_no_inline_script_style_or_event_handler() =>
        Assert.Empty(SourceTree.Files(".cshtml")
            .SelectMany(path => SourceTree.Lines(path).Select((line, at) => (path, line, at)))
            .Where(place => Inline.IsMatch(place.line))
            .Select(place => $"{place.path}:{place.at + 1}: {place.line.Trim()}"));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script type=\"module\">")]
    [InlineData("<style>")]
    [InlineData("<p style=\"color: red\">")]
    [InlineData("<a onclick=\"go()\">")]
    public void What_is_inline_is_recognised(string line) => Assert.Matches(Inline, line);

    [Fact]
    public void A_public_type_stands_alone_in_a_file_of_its_name() =>
        Assert.Empty(SourceTree.Files(".cs")
            .Select(path => (path, names: SourceTree.Lines(path).Select(line => PublicType.Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToList()))
            .Where(file => file.names.Count > 1 || (file.names.Count == 1 && !IsNamedAfter(file.path, file.names[0])))
            .Select(file => $"{file.path}: {string.Join(", ", file.names)}"));

    // A page model stands beside its page: Edit.cshtml.cs holds EditModel.
    private static bool IsNamedAfter(string path, string type)
    {
        var name = Path.GetFileName(path);
        return name == $"{type}.cs" || (name.EndsWith(".cshtml.cs", StringComparison.Ordinal) && $"{name[..^".cshtml.cs".Length]}Model" == type);
    }

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)|<style\b|\sstyle\s*=|\son[a-z]+\s*=\s*""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline { get; }

    // Types begin at the left margin; what is nested belongs to the one around it.
    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|partial|readonly|ref) )*(?:class|record struct|record|struct|interface|enum|delegate \S+) (\w+)")]
    private static partial Regex PublicType { get; }
}
