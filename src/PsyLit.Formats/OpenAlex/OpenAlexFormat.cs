using System.Text.RegularExpressions;
using PsyLit.Formats.Json;

namespace PsyLit.Formats.OpenAlex;

/// <summary>JSON of OpenAlex: pages of works (<c>results</c>), single works, and works line by line as in its snapshot.</summary>
public sealed partial class OpenAlexFormat : ICitationFormat
{
    private static readonly string[] Lists = ["results"];

    public string Name => "openalex";

    public string DisplayName => "OpenAlex JSON";

    public IReadOnlyList<string> Extensions { get; } = [".json", ".jsonl"];

    public bool Recognises(string head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return Start.IsMatch(head) && Work.IsMatch(head);
    }

    public IEnumerable<ReadItem> Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return JsonItemReader.Read(text, Lists, (item, line) => new OpenAlexRecordAdapter(item, line).Adapt());
    }

    [GeneratedRegex(@"^[\uFEFF\s]*[\[{]")]
    private static partial Regex Start { get; }

    [GeneratedRegex(@"""https://openalex\.org/W\d|""(?:abstract_inverted_index|authorships|primary_location)""\s*:")]
    private static partial Regex Work { get; }
}
