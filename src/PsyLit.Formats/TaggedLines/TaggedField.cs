namespace PsyLit.Formats.TaggedLines;

/// <summary>One field of a tagged record.</summary>
/// <param name="Tag">The tag without padding: <c>TI</c>, <c>PMID</c>.</param>
/// <param name="Value">The value; a line feed stands where the source wrapped it.</param>
/// <param name="Line">The line the field begins on.</param>
internal readonly record struct TaggedField(string Tag, string Value, int Line)
{
    /// <summary>The value as one line, wrapped parts joined by a space.</summary>
    public string Text => Value.Contains('\n') ? Value.Replace('\n', ' ') : Value;
}
