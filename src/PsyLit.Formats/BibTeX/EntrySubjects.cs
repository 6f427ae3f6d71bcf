using PsyLit.Formats.BibTeX.LaTeX;
using PsyLit.Formats.Records;
using PsyLit.Formats.ReviewPage.Header;

namespace PsyLit.Formats.BibTeX;

/// <summary>Reads what is said about a work: keywords, notes, notices, and the fields in which PsyLit's writer keeps what BibTeX has no name for.</summary>
internal static class EntrySubjects
{
    /// <summary>Keywords between semicolons, or else commas; in one file often both, in different fields.</summary>
    /// <remarks>
    /// <c>mesh</c> is PsyLit's own: it repeats those of the keywords that are MeSH headings, main topics with an asterisk, so that other
    /// programs see them among the keywords.
    /// </remarks>
    public static IReadOnlyList<Keyword> Keywords(EntryReading fields)
    {
        var mesh = fields.All("mesh").SelectMany(Split).Select(Mesh).ToList();
        var repeated = mesh.Select(Written).ToHashSet(StringComparer.Ordinal);
        var author = fields.All("keywords", "keyword", "author_keywords", "author-keywords")
            .SelectMany(Split)
            .Where(term => !repeated.Contains(term))
            .Select(term => new Keyword(KeywordKind.Author, term));
        return [.. author.Concat(mesh).Distinct()];
    }

    /// <summary>A keyword as it stands among others: <c>Rats/psychology</c>.</summary>
    public static string Written(Keyword keyword) => keyword.Qualifier is null ? keyword.Term : $"{keyword.Term}/{keyword.Qualifier}";

    /// <summary>Notes of whoever kept the record, each field one.</summary>
    public static IReadOnlyList<string> Notes(EntryReading fields) =>
        [.. fields.All("note", "annote", "annotation", "addendum").Select(note => LaTeXReader.ReadPlain(note, paragraphs: true)).Where(note => note.Length > 0)];

    /// <summary>Notices in PsyLit's own form, one a field.</summary>
    public static IReadOnlyList<Notice> Notices(EntryReading fields) =>
        [.. fields.All("notice").Select(notice => LaTeXReader.ReadPlain(notice)).SelectMany(NoticeLine.Read).Distinct()];

    /// <summary>Publication types as PubMed names them.</summary>
    public static IReadOnlyList<string> PublicationTypes(EntryReading fields) =>
        [.. fields.All("pubtype", "type", "document_type").SelectMany(Split).Distinct()];

    /// <summary>Numbers of other schemes: <c>pii: S0022; clinicaltrials.gov: NCT0318</c>.</summary>
    public static IEnumerable<Identifier> OtherIdentifiers(EntryReading fields)
    {
        foreach (var field in fields.All("identifiers"))
        {
            foreach (var part in VerbatimText.Read(field).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var colon = part.IndexOf(": ", StringComparison.Ordinal);
                yield return colon < 0 ? new Identifier("other", part) : new Identifier(part[..colon], part[(colon + 2)..]);
            }
        }
    }

    private static Keyword Mesh(string term)
    {
        var isMajor = term.StartsWith('*');
        var heading = term.TrimStart('*');
        var stroke = heading.IndexOf('/');
        return stroke < 0
            ? new Keyword(KeywordKind.Mesh, heading, null, isMajor)
            : new Keyword(KeywordKind.Mesh, heading[..stroke], heading[(stroke + 1)..], isMajor);
    }

    private static IEnumerable<string> Split(string latex)
    {
        // A separator within braces belongs to the term.
        var separator = HasOutside(latex, ';') ? ';' : ',';
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= latex.Length; i++)
        {
            if (i == latex.Length || (latex[i] == separator && depth == 0))
            {
                if (LaTeXReader.ReadPlain(latex[start..i]) is { Length: > 0 } term)
                {
                    yield return term;
                }

                start = i + 1;
            }
            else
            {
                depth += latex[i] == '{' ? 1 : latex[i] == '}' ? -1 : 0;
            }
        }
    }

    private static bool HasOutside(string latex, char separator)
    {
        var depth = 0;
        foreach (var c in latex)
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == separator && depth == 0)
            {
                return true;
            }
        }

        return false;
    }
}
