using PsyLit.Core.Search.Reading.Terms;
using PsyLit.Core.Text;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Search.Similar;

/// <summary>The words of one record that may tell what it is about, with how often and how they stand in it.</summary>
internal sealed class ArticleWords
{
    /// <summary>A title says what a paper is about; each of its words counts so often.</summary>
    public const int TitleTimes = 2;

    private const int ShortestWord = 3;

    private readonly Dictionary<string, double> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> written = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> neighbours = [];

    public ArticleWords(string title, string? summary, IEnumerable<AbstractSection> sections, IEnumerable<Keyword> keywords)
    {
        Length += Add(title, TitleTimes) + Add(summary, 1);
        foreach (var section in sections)
            Length += Add(section.Text, 1);
        foreach (var keyword in keywords.Where(keyword => keyword.Kind != KeywordKind.Curated))
            Add(keyword.Term, 1);
    }

    /// <summary>Words of title, summary and abstract.</summary>
    public int Length { get; }

    /// <summary>Each word that may tell something, as the index has it, with how often it stands there.</summary>
    public IReadOnlyDictionary<string, double> Counts => counts;

    /// <summary>A word as the record writes it: inline text.</summary>
    public string AsWritten(string word) => written[word];

    /// <summary>True when the second word follows the first somewhere in the record.</summary>
    public bool AreNeighbours(string first, string second) => neighbours.Contains((first, second));

    private int Add(string? text, double times)
    {
        if (string.IsNullOrEmpty(text))
            return 0;
        var folded = TextFolder.Fold(text);
        var words = WordBreaker.Words(folded);
        var before = "";
        foreach (var found in words)
        {
            var word = Spelling.ToAmerican(found.Text);
            if (word.Length >= ShortestWord && !StopWords.Contains(word) && word.Any(char.IsLetter))
            {
                counts[word] = counts.GetValueOrDefault(word) + times;
                written.TryAdd(word, Written(folded.Quote(found.Start, found.End)));
                neighbours.Add((before, word));
            }

            before = word;
        }

        return words.Count;
    }

    // A capital that only begins a sentence is none: "Escitalopram" is escitalopram, "TrkB" stays.
    private static string Written(string quote) => quote.Skip(1).All(c => !char.IsUpper(c) && !char.IsDigit(c)) ? quote.ToLowerInvariant() : quote;
}
