using System.Globalization;
using System.Text;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.BibTeX;

/// <summary>Gives every entry of a file a key of its own: <c>carhartharris2016psilocybin</c>, the next alike with <c>a</c>, <c>b</c> behind it.</summary>
/// <remarks>A record that came from a BibTeX file keeps its key, because texts cite it.</remarks>
internal sealed class CitationKeys
{
    private static readonly HashSet<string> Fillers = new(
        ["the", "and", "for", "with", "from", "into", "upon", "effects", "effect", "toward", "towards", "using", "after", "during"], StringComparer.Ordinal);

    private readonly Dictionary<string, int> given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The key of the next record.</summary>
    public string Next(CitationRecord record)
    {
        var key = record.RawFields.Where(field => field.Tag == EntryAdapter.KeyTag).Select(field => field.Value).FirstOrDefault() is { } own && IsKey(own) ? own : Made(record);
        var unique = key;
        for (var count = given.GetValueOrDefault(key); !given.TryAdd(unique, 0); count++)
        {
            unique = key + Letters(count);
            given[key] = count + 1;
        }

        return unique;
    }

    private static string Made(CitationRecord record)
    {
        var first = record.Contributors.FirstOrDefault(person => person.Role == ContributorRole.Author) ?? (record.Contributors.Count > 0 ? record.Contributors[0] : null);
        var name = Plain(first?.Family ?? first?.Literal?.Split(' ')[0] ?? "");
        var year = (record.Published ?? record.PublishedOnline)?.Year.ToString(CultureInfo.InvariantCulture);
        var word = (record.Title ?? "").Split(' ', 40).Take(39).Select(Plain).FirstOrDefault(plain => plain.Length > 2 && !Fillers.Contains(plain));
        var key = $"{(name.Length > 0 ? name : "anon")}{year}{word}";
        return key.Length <= 60 ? key : key[..60];
    }

    // ASCII letters and digits only: older BibTeX sorts and cites nothing else reliably.
    private static string Plain(string text)
    {
        var output = new StringBuilder();
        foreach (var c in text[..Math.Min(text.Length, 60)])
        {
            foreach (var part in char.IsSurrogate(c) ? "" : c.ToString().Normalize(NormalizationForm.FormD))
            {
                if (char.IsAsciiLetterOrDigit(part))
                {
                    output.Append(char.ToLowerInvariant(part));
                }
            }
        }

        return output.ToString();
    }

    private static bool IsKey(string key) =>
        key.Length is > 0 and <= 200 && key.All(c => c is > ' ' and not (',' or '{' or '}' or '(' or ')' or '"' or '#' or '%' or '\\' or '=' or '\'' or '~' or '\u007F'));

    private static string Letters(int count) =>
        count < 26 ? ((char)('a' + count)).ToString() : string.Create(CultureInfo.InvariantCulture, $"-{count + 1}");
}
