using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Ris;

/// <summary>The RIS format of reference managers and databases.</summary>
public sealed class RisFormat : ICitationFormat
{
    public string Name => "ris";

    public string DisplayName => "RIS";

    public IReadOnlyList<string> Extensions => [".ris", ".txt"];

    /// <inheritdoc/>
    /// <remarks>Some tools write records without <c>TY</c>; then four tagged lines and an <c>ER</c> must do.</remarks>
    public bool Recognises(string head)
    {
        var (tagged, ends) = (0, false);
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (!RisLayout.Instance.TrySplit(line.TrimStart('\uFEFF'), out var tag, out var value))
            {
                continue;
            }

            if (tag is "TY" && RisTypes.LooksLikeType(value))
            {
                return true;
            }

            tagged++;
            ends |= tag is "ER";
        }

        return ends && tagged >= 5;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(TextReader text) =>
        TaggedFile.Read(text, RisLayout.Instance, source => new RisRecordAdapter(source).Adapt(), source => !source.Has("TY"));
}
