using PsyLit.Formats.Fields;

namespace PsyLit.Formats.EndNoteXml;

/// <summary>One element of a record that holds text or attributes of its own.</summary>
/// <param name="Path">The names of the elements down to it, without the record: <c>contributors/authors/author</c>.</param>
/// <param name="Inline">Its text as inline text; empty when there is none.</param>
/// <param name="Attributes">Its attributes with a value.</param>
internal sealed record EndNoteField(string Path, string Inline, IReadOnlyList<KeyValuePair<string, string>> Attributes)
{
    /// <summary>The text without markup, its line breaks kept.</summary>
    public string Text { get; } = InlineTags.Remove(Inline);

    /// <summary>The text without markup on one line.</summary>
    public string Line => string.Join(' ', Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string? Attribute(string name)
    {
        foreach (var (key, value) in Attributes)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }
}
