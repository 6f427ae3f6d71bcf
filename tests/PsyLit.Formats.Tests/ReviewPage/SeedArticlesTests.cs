using System.Text.Json;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Tests.ReviewPage;

/// <summary>Every page that a fresh library is filled with can be read, and says what it should.</summary>
public sealed class SeedArticlesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "seeds");

    private static readonly Lazy<HashSet<string>> Concepts = new(() =>
    {
        using var vocabulary = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "vocabulary.json")));
        return [.. vocabulary.RootElement.GetProperty("concepts").EnumerateArray().Select(concept => concept.GetProperty("id").GetString()!)];
    });

    public static TheoryData<string> Pages() =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "articles")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_seed_page_reads_into_one_record_without_problems(string page)
    {
        var item = Assert.Single(Read(page));

        var record = Assert.IsType<CitationRecord>(item.Record);
        Assert.NotNull(record.Title);
        Assert.NotNull(record.ContainerTitle);
        Assert.NotNull(record.Published);
        Assert.NotNull(record.Summary);
        Assert.NotNull(record.Source);
        Assert.Contains(record.Keywords, keyword => keyword.Kind == KeywordKind.ReviewBold);
        Assert.Empty(record.RawFields);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_concepts_of_a_seed_page_are_in_the_vocabulary(string page) => Assert.All(
        Read(page).SelectMany(item => item.Record!.Keywords).Where(keyword => keyword.Kind == KeywordKind.Curated),
        keyword => Assert.Contains(keyword.Term, Concepts.Value));

    [Fact]
    public void No_two_seed_pages_are_about_the_same_paper()
    {
        var dois = Pages().SelectMany(row => Read(row.Data)).Select(item => item.Record!.Doi).OfType<string>().ToList();

        Assert.NotEmpty(dois);
        Assert.Equal(dois.Count, dois.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    /// <summary>A search for 5-HT2A has to find at least one paper through the receptor's long name alone.</summary>
    [Fact]
    public void Some_seed_page_names_the_receptor_only_in_full()
    {
        var texts = Pages().Select(row => Read(row.Data)[0].Record!).Select(record => string.Join(' ', record.Abstract.Select(section => section.Text).Append(record.Title).Append(record.Summary)));

        Assert.Contains(texts, text => text.Contains("5-hydroxytryptamine receptor 2A", StringComparison.Ordinal) && !text.Contains("5-HT2A", StringComparison.Ordinal));
    }

    private static List<ReadItem> Read(string page)
    {
        using var stream = File.OpenRead(Path.Combine(Folder, "articles", page));
        return [.. CitationFile.Open(stream).Items];
    }
}
