using System.Text;

namespace PsyLit.Formats.TaggedLines;

/// <summary>Gathers the lines of one record as they stand in the file, with the line ends between them.</summary>
internal sealed class SourceLines
{
    private readonly StringBuilder kept = new();

    // Lines of which is not known yet whether the record goes on after them.
    private readonly StringBuilder held = new();
    private bool isFull;

    /// <summary>Adds a line of the record, and with it the lines held before it.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="endingBefore">What ended the line above.</param>
    public void Add(ReadOnlySpan<char> line, string endingBefore)
    {
        kept.Append(held);
        held.Clear();
        Append(kept, line, kept.Length == 0 ? "" : endingBefore);
    }

    /// <summary>Holds a line that belongs to the record only when another line of the record follows.</summary>
    public void Hold(ReadOnlySpan<char> line, string endingBefore) => Append(held, line, endingBefore);

    /// <summary>The lines of the record, which is complete: what is still held stood outside it.</summary>
    public string Take()
    {
        var text = kept.ToString();
        kept.Clear();
        held.Clear();
        isFull = false;
        return text;
    }

    private void Append(StringBuilder text, ReadOnlySpan<char> line, string endingBefore)
    {
        isFull |= kept.Length + held.Length + line.Length > TaggedLineReader.MaximumRecordLength;
        if (!isFull)
        {
            text.Append(endingBefore).Append(line);
        }
    }
}
