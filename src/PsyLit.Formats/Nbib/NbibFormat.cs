using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Nbib;

/// <summary>The MEDLINE/PubMed format that PubMed saves as <c>.nbib</c> ("Citation manager") or <c>.txt</c> ("PubMed").</summary>
public sealed class NbibFormat : ICitationFormat
{
    public string Name => "nbib";

    public string DisplayName => "PubMed (nbib)";

    public IReadOnlyList<string> Extensions => [".nbib", ".txt"];

    /// <inheritdoc/>
    /// <remarks>RIS lines look alike; a file is PubMed's when a PMID, or two tags that only PubMed has, come before any <c>TY</c>.</remarks>
    public bool Recognises(string head)
    {
        var own = 0;
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (!NbibLayout.Instance.TrySplit(line.TrimStart('\uFEFF'), out var tag, out _))
            {
                continue;
            }

            if (tag is "TY")
            {
                return false;
            }

            own += tag is "PMID" ? 2 : tag.Length > 2 && NbibTags.Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tag) ? 1 : 0;
            if (own >= 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(TextReader text) =>
        TaggedFile.Read(text, NbibLayout.Instance, source => new NbibRecordAdapter(source).Adapt());
}
