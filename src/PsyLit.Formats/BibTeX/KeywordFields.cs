using PsyLit.Formats.BibTeX.LaTeX;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.BibTeX;

/// <summary>Keywords between commas, and which list each comes from.</summary>
/// <remarks>
/// BibTeX has one list, <c>keywords</c>, and other programs read no other; so all terms stand there. <c>mesh</c> and <c>substances</c>
/// are PsyLit's own and repeat those that are MeSH headings (main topics with an asterisk) and substances.
/// </remarks>
internal static class KeywordFields
{
    private static readonly (string Field, KeywordKind Kind)[] Lists = [("mesh", KeywordKind.Mesh), ("substances", KeywordKind.Substance)];

    /// <summary>The keywords of an entry, authors' own before the others.</summary>
    /// <remarks>Terms are parted by semicolons, or else commas; in one entry often both, in different fields.</remarks>
    public static IReadOnlyList<Keyword> Read(EntryReading fields)
    {
        var listed = Lists.SelectMany(list => fields.All(list.Field).SelectMany(Terms).Select(term => Listed(term, list.Kind))).ToList();
        var repeated = listed.GroupBy(Written).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var authors = new List<Keyword>();
        foreach (var term in fields.All("keywords", "keyword", "author_keywords", "author-keywords").SelectMany(Terms).Select(term => LaTeXReader.ReadPlain(term)).Reverse())
        {
            // The list repeats the others at its end.
            if (repeated.TryGetValue(term, out var count) && count > 0)
            {
                repeated[term] = count - 1;
            }
            else if (term.TrimStart('*').Trim() is { Length: > 0 } word)
            {
                authors.Add(new Keyword(KeywordKind.Author, word, null, term.StartsWith('*')));
            }
        }

        return [.. authors.AsEnumerable().Reverse().Concat(listed).Distinct()];
    }

    /// <summary>Writes the lists through <paramref name="field"/>; an empty one has an empty value.</summary>
    public static void Write(CitationRecord record, Action<string, string> field)
    {
        var published = record.Keywords.Where(keyword => keyword.Kind is KeywordKind.Author or KeywordKind.Mesh or KeywordKind.Substance).OrderBy(Order).ToList();
        field("keywords", string.Join(", ", published.Select(keyword => (keyword is { Kind: KeywordKind.Author, IsMajor: true } ? "*" : "") + Protected(Written(keyword), false))));
        field("pubtype", string.Join(", ", record.PublicationTypes.Select(type => Protected(type, false))));
        foreach (var (name, kind) in Lists)
        {
            field(name, string.Join(", ", published.Where(keyword => keyword.Kind == kind).Select(keyword => (keyword.IsMajor ? "*" : "") + Protected(keyword.Term, true)
                + (keyword.Qualifier is null ? "" : "/" + Protected(keyword.Qualifier, true)))));
        }
    }

    /// <summary>The terms of a list, still LaTeX. A separator within braces belongs to its term.</summary>
    public static IEnumerable<string> Terms(string latex)
    {
        var separator = FirstOutside(latex, ';', 0) >= 0 ? ';' : ',';
        for (var start = 0; start <= latex.Length;)
        {
            var end = FirstOutside(latex, separator, start) is var found and >= 0 ? found : latex.Length;
            if (latex[start..end].Trim() is { Length: > 0 } term)
            {
                yield return term;
            }

            start = end + 1;
        }
    }

    private static Keyword Listed(string term, KeywordKind kind)
    {
        var isMajor = term.StartsWith('*');
        var heading = isMajor ? term[1..] : term;
        var stroke = kind == KeywordKind.Mesh ? FirstOutside(heading, '/', 0) : -1;
        return stroke < 0
            ? new Keyword(kind, LaTeXReader.ReadPlain(heading), null, isMajor)
            : new Keyword(kind, LaTeXReader.ReadPlain(heading[..stroke]), LaTeXReader.ReadPlain(heading[(stroke + 1)..]), isMajor);
    }

    private static int Order(Keyword keyword) => keyword.Kind switch { KeywordKind.Author => 0, KeywordKind.Mesh => 1, _ => 2 };

    private static string Written(Keyword keyword) => keyword.Qualifier is null ? keyword.Term : $"{keyword.Term}/{keyword.Qualifier}";

    private static string Protected(string term, bool isListed) =>
        term.AsSpan().IndexOfAny(',', ';') >= 0 || (isListed && term.Contains('/', StringComparison.Ordinal)) ? $"{{{LaTeXWriter.Plain(term)}}}" : LaTeXWriter.Plain(term);

    private static int FirstOutside(string latex, char sought, int from)
    {
        var depth = 0;
        for (var i = from; i < latex.Length; i++)
        {
            if (latex[i] == sought && depth <= 0)
            {
                return i;
            }

            depth += latex[i] == '{' ? 1 : latex[i] == '}' ? -1 : 0;
        }

        return -1;
    }
}
