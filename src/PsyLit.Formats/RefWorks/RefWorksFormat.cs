using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.RefWorks;

/// <summary>The tagged text that RefWorks exports and that databases write for it.</summary>
public sealed class RefWorksFormat : ICitationFormat
{
    public string Name => "refworks";

    public string DisplayName => "RefWorks";

    public IReadOnlyList<string> Extensions => [".txt", ".refworks"];

    /// <inheritdoc/>
    /// <remarks>An <c>RT</c> line with one of RefWorks' types, or with anything when two more known tags follow it.</remarks>
    public bool Recognises(string head)
    {
        var (hasType, others) = (false, 0);
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (!RefWorksLayout.Instance.TrySplit(line, out var tag, out var value))
            {
                continue;
            }

            if (tag is "RT" && RefWorksTags.IsType(value))
            {
                return true;
            }

            others += hasType && tag is "SR" or "ID" or "A1" or "T1" or "YR" or "JF" or "K1" ? 1 : 0;
            hasType |= tag is "RT" && !value.IsWhiteSpace();
            if (hasType && others >= 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(TextReader text) =>
        TaggedFile.Read(text, RefWorksLayout.Instance, source => new RefWorksRecordAdapter(source).Adapt());
}
