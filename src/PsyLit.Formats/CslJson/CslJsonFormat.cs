using System.Text.RegularExpressions;
using PsyLit.Formats.Json;

namespace PsyLit.Formats.CslJson;

/// <summary>CSL-JSON (CSL 1.0.2 data schema) as Zotero, citation processors and DOI registries write it: an array, an object with <c>items</c>, or items one after another.</summary>
/// <remarks>The four tags of inline text are CSL's own; publishers' JATS in abstracts becomes lines and labels. Variables without a field are kept raw under their names.</remarks>
public sealed partial class CslJsonFormat : ICitationFormat
{
    private static readonly string[] Lists = ["items"];

    public string Name => "csl-json";

    public string DisplayName => "CSL-JSON";

    public IReadOnlyList<string> Extensions { get; } = [".json"];

    public bool Recognises(string head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return Empty.IsMatch(head) || (Start.IsMatch(head) && Variable.IsMatch(head));
    }

    public IEnumerable<ReadItem> Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return JsonItemReader.Read(text, Lists, (item, line) => new CslRecordAdapter(item, line).Adapt());
    }

    [GeneratedRegex(@"^[\uFEFF\s]*(?:\[\s*\{|\{)")]
    private static partial Regex Start { get; }

    // Names and values that other JSON of bibliographies does not have.
    [GeneratedRegex(@"""(?:container-title|date-parts|family|literal|publisher-place|citation-key)""\s*:|""type""\s*:\s*""(?:article-\w+|paper-conference|entry-\w+|motion_picture|legal_case|post-weblog|personal_communication|chapter|webpage|thesis|book|report|dataset|article|document|software|manuscript|patent|speech)""")]
    private static partial Regex Variable { get; }

    [GeneratedRegex(@"^[\uFEFF\s]*\[\s*\]\s*$")]
    private static partial Regex Empty { get; }
}
