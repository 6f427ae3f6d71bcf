using PsyLit.Formats.BibTeX.Entries;
using PsyLit.Formats.BibTeX.LaTeX;

namespace PsyLit.Formats.BibTeX;

/// <summary>The fields of an entry while they are being understood: what has been taken is known, so that the rest can be kept.</summary>
internal sealed class EntryReading(BibTeXEntry entry)
{
    private readonly HashSet<int> taken = [];

    /// <summary>The value of the first of these fields that is not blank, as LaTeX; or null.</summary>
    public string? Raw(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            for (var i = 0; i < entry.Fields.Count; i++)
            {
                if (Is(i, name) && !string.IsNullOrWhiteSpace(entry.Fields[i].Value))
                {
                    taken.Add(i);
                    return entry.Fields[i].Value;
                }
            }
        }

        return null;
    }

    /// <summary>The same without taking it.</summary>
    public string? Peek(string name) => entry.First(name);

    /// <summary>The same as plain text; null when nothing is left of it.</summary>
    public string? Plain(params ReadOnlySpan<string> names) => Raw(names) is { } value ? NullIfEmpty(LaTeXReader.ReadPlain(value)) : null;

    /// <summary>The same as inline text.</summary>
    public string? Inline(params ReadOnlySpan<string> names) => Raw(names) is { } value ? NullIfEmpty(LaTeXReader.ReadInline(value)) : null;

    /// <summary>The same as an address or identifier.</summary>
    public string? Verbatim(params ReadOnlySpan<string> names) => Raw(names) is { } value ? NullIfEmpty(VerbatimText.Read(value)) : null;

    /// <summary>All values of these fields in the order of the entry, as LaTeX.</summary>
    public IEnumerable<string> All(params string[] names)
    {
        for (var i = 0; i < entry.Fields.Count; i++)
        {
            if (names.Any(name => Is(i, name)) && !string.IsNullOrWhiteSpace(entry.Fields[i].Value))
            {
                taken.Add(i);
                yield return entry.Fields[i].Value;
            }
        }
    }

    /// <summary>Gives a field back that was taken but found no place.</summary>
    public void Keep(string name)
    {
        for (var i = 0; i < entry.Fields.Count; i++)
        {
            if (Is(i, name))
            {
                taken.Remove(i);
            }
        }
    }

    /// <summary>The fields that nobody has taken.</summary>
    public IEnumerable<BibTeXField> Rest() => entry.Fields.Where((field, i) => !taken.Contains(i) && !string.IsNullOrWhiteSpace(field.Value));

    private bool Is(int index, string name) => entry.Fields[index].Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
