namespace PsyLit.Formats.BibTeX.Entries;

/// <summary>One entry as it stands in the file, before its fields are understood.</summary>
/// <param name="Line">The line of its <c>@</c>, counted from 1.</param>
/// <param name="Type">The entry type in lower case: <c>article</c>.</param>
/// <param name="Key">The citation key; empty when there is none.</param>
/// <param name="Fields">The fields in their order; names may repeat.</param>
internal sealed record BibTeXEntry(int Line, string Type, string Key, IReadOnlyList<BibTeXField> Fields)
{
    /// <summary>The first value of that name, whatever the case, that is not blank; or null.</summary>
    public string? First(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(field.Value))
            {
                return field.Value;
            }
        }

        return null;
    }
}
