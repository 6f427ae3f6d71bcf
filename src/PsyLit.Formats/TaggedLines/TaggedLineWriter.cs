using System.Text;

namespace PsyLit.Formats.TaggedLines;

/// <summary>Writes tagged lines as RIS and MEDLINE set them: the tag padded to four characters, a hyphen, a space, the value on one line.</summary>
/// <remarks>UTF-8 without a byte order mark; what is not given is not written.</remarks>
internal sealed class TaggedLineWriter(Stream output, string newLine) : IDisposable
{
    private readonly StreamWriter text = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = newLine };

    public void Field(string tag, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Line(tag, value.ReplaceLineEndings(" ").Trim());
        }
    }

    public void Fields(string tag, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Field(tag, value);
        }
    }

    /// <summary>A line that may stand without a value, such as the end of a record.</summary>
    public void Line(string tag, string? value = null) => text.WriteLine($"{tag,-4}- {value}");

    public void BlankLine() => text.WriteLine();

    public void Dispose() => text.Dispose();
}
