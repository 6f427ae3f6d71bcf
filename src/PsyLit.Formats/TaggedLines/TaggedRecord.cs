namespace PsyLit.Formats.TaggedLines;

/// <summary>The fields between two record boundaries, in the order of the file.</summary>
internal sealed class TaggedRecord(int line)
{
    /// <summary>The line the record begins on.</summary>
    public int Line { get; } = line;

    public List<TaggedField> Fields { get; } = [];

    /// <summary>The record's lines as they stood in the file, without the end of the last one; cut at <see cref="TaggedLineReader.MaximumRecordLength"/>.</summary>
    public string Source { get; set; } = "";

    public bool Has(string tag) => Fields.Exists(field => field.Tag == tag);

    /// <summary>The first value of the first of these tags that has one, or null.</summary>
    public string? First(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            foreach (var field in Fields)
            {
                if (field.Tag == tag && field.Value.Length > 0)
                {
                    return field.Text;
                }
            }
        }

        return null;
    }

    /// <summary>What <paramref name="read"/> makes of the first field of these tags that it can read, or null.</summary>
    public string? Find(Func<string, string?> read, params ReadOnlySpan<string> tags)
    {
        foreach (var field in Fields)
        {
            if (tags.Contains(field.Tag) && read(field.Value) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>All values of these tags that are not empty, in the order of the file.</summary>
    public IEnumerable<string> All(params string[] tags) =>
        Fields.Where(field => field.Value.Length > 0 && tags.Contains(field.Tag)).Select(field => field.Text);
}
