using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.WebOfScience;

/// <summary>The tagged text that Web of Science saves as "plain text" or for EndNote desktop (<c>.ciw</c>).</summary>
public sealed class WosFormat : ICitationFormat
{
    public string Name => "wos";

    public string DisplayName => "Web of Science";

    public IReadOnlyList<string> Extensions => [".ciw", ".isi", ".txt"];

    /// <inheritdoc/>
    /// <remarks>The maker's line (<c>FN Clarivate Analytics Web of Science</c>), or a record's <c>PT</c> with one letter and two more known tags, before anything else.</remarks>
    public bool Recognises(string head)
    {
        var (hasType, others) = (false, 0);
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace() || line[0] is ' ' or '\t')
            {
                continue;
            }

            if (!WosLayout.Instance.TrySplit(line, out var tag, out var value))
            {
                // Wrapped lines may have lost their indentation, but nothing else stands before the first record.
                if (!hasType)
                {
                    return false;
                }

                continue;
            }

            value = value.Trim();
            if (tag is "FN" && (value.Contains("ISI", StringComparison.Ordinal) || value.Contains("Web of", StringComparison.Ordinal)
                || value.Contains("Thomson", StringComparison.Ordinal) || value.Contains("Clarivate", StringComparison.Ordinal)))
            {
                return true;
            }

            others += hasType && tag is "AU" or "AF" or "TI" or "SO" or "PY" or "UT" or "LA" or "DT" or "VL" ? 1 : 0;
            hasType |= tag is "PT" && value.Length == 1;
            if (hasType && others >= 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(TextReader text) => TaggedFile.Read(text, WosLayout.Instance, source => new WosRecordAdapter(source).Adapt());
}
