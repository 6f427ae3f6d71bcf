using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Ovid;

/// <summary>The text that Ovid's databases save: numbered records with labelled or named fields.</summary>
public sealed class OvidFormat : ICitationFormat
{
    // A maker's own lines may stand above the first record.
    private const int LinesBeforeFirstRecord = 20;

    public string Name => "ovid";

    public string DisplayName => "Ovid";

    public IReadOnlyList<string> Extensions => [".txt", ".ovd"];

    /// <inheritdoc/>
    /// <remarks>A counter with a field of Ovid's right below, or the line <c>VN  - Ovid Technologies</c>. Ovid writes RIS and MEDLINE with the same counters; those are left to their readers.</remarks>
    public bool Recognises(string head)
    {
        var layout = new OvidLayout();
        var (afterCounter, number) = (false, 0);
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                continue;
            }

            if (layout.TrySplit(line, out var tag, out var value))
            {
                if (tag is "TY" || line.StartsWith("PMID", StringComparison.Ordinal))
                {
                    return false;
                }

                if (tag is "VN" && value.Contains("Ovid", StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }

                if (afterCounter && tag is not OvidTags.Number)
                {
                    return true;
                }

                afterCounter |= tag is OvidTags.Number;
            }
            else if (afterCounter || ++number > LinesBeforeFirstRecord)
            {
                return false;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(TextReader text) => TaggedFile.Read(text, new OvidLayout(), source => new OvidRecordAdapter(source).Adapt());
}
