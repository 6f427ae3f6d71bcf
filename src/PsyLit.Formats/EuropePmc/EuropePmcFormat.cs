using System.Text.RegularExpressions;
using PsyLit.Formats.Json;

namespace PsyLit.Formats.EuropePmc;

/// <summary>JSON of Europe PMC's REST service: answers to a search (<c>resultList.result</c>), <c>lite</c> or <c>core</c>, and single results.</summary>
/// <remarks>Source: "Europe PMC RESTful Web Service", version 6.9, response formats.</remarks>
public sealed partial class EuropePmcFormat : ICitationFormat
{
    private static readonly string[] Lists = ["resultList.result", "resultList"];

    public string Name => "europe-pmc";

    public string DisplayName => "Europe PMC JSON";

    public IReadOnlyList<string> Extensions { get; } = [".json"];

    public bool Recognises(string head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return Start.IsMatch(head) && Property.IsMatch(head);
    }

    public IEnumerable<ReadItem> Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return JsonItemReader.Read(text, Lists, (item, line) => new EuropePmcRecordAdapter(item, line).Adapt());
    }

    [GeneratedRegex(@"^[\uFEFF\s]*[\[{]")]
    private static partial Regex Start { get; }

    [GeneratedRegex(@"""(?:resultList|authorString|firstPublicationDate|pubYear|inEPMC)""\s*:")]
    private static partial Regex Property { get; }
}
