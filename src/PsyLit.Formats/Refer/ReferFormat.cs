using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Refer;

/// <summary>The Refer format of Unix bibliographies, which EndNote and Zotero write as <c>.enw</c>.</summary>
public sealed class ReferFormat : ICitationFormat
{
    public string Name => "enw";

    public string DisplayName => "EndNote / Refer";

    public IReadOnlyList<string> Extensions => [".enw", ".ref", ".refer"];

    /// <inheritdoc/>
    /// <remarks>The first line that is not blank has one of Refer's tags. A comment of TeX or PostScript has no space after its second character, or no value.</remarks>
    public bool Recognises(string head)
    {
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (!line.Trim().TrimStart('\uFEFF').IsEmpty)
            {
                return ReferLayout.Instance.TrySplit(line, out var tag, out var value)
                    && (tag is "%0" || (!value.IsWhiteSpace() && "ABCDEFGHIJKLMNOPQRSTUVXYZ".Contains(tag[1])));
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(TextReader text) => TaggedFile.Read(text, ReferLayout.Instance, source => new ReferRecordAdapter(source).Adapt());
}
