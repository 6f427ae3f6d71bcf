using PsyLit.Formats.Records;

namespace PsyLit.Formats.Nbib;

/// <summary>Reads the fields that say what a MEDLINE record is about.</summary>
internal static class NbibSubjects
{
    /// <summary><c>Depressive Disorder, Major/*drug therapy/psychology</c>: one keyword for each qualifier, or one for the bare heading.</summary>
    public static IEnumerable<Keyword> Mesh(string value)
    {
        // A stroke inside a heading has no letter case to tell it apart, but all qualifiers begin in lower case ("drug therapy").
        var parts = value.Split('/', StringSplitOptions.TrimEntries);
        var heading = parts[0];
        var next = 1;
        while (next < parts.Length && !IsQualifier(parts[next]))
        {
            heading += "/" + parts[next++];
        }

        var (term, headingIsMajor) = Unstarred(heading);
        if (term.Length == 0)
        {
            yield break;
        }

        if (next == parts.Length)
        {
            yield return new Keyword(KeywordKind.Mesh, term, null, headingIsMajor);
        }

        for (; next < parts.Length; next++)
        {
            var (qualifier, isMajor) = Unstarred(parts[next]);
            yield return new Keyword(KeywordKind.Mesh, term, qualifier, isMajor || headingIsMajor);
        }
    }

    /// <summary>The headings with their qualifiers as MEDLINE writes them, qualifiers of one heading that follow each other on one line.</summary>
    public static IEnumerable<string> WriteMesh(IEnumerable<Keyword> keywords)
    {
        string? line = null;
        string? heading = null;
        foreach (var keyword in keywords)
        {
            if (keyword.Qualifier is null || keyword.Term != heading)
            {
                if (line is not null)
                {
                    yield return line;
                }

                line = keyword.Qualifier is null ? Starred(keyword.Term, keyword.IsMajor) : keyword.Term;
                heading = keyword.Qualifier is null ? null : keyword.Term;
            }

            line += keyword.Qualifier is null ? "" : "/" + Starred(keyword.Qualifier, keyword.IsMajor);
        }

        if (line is not null)
        {
            yield return line;
        }
    }

    /// <summary><c>*psilocybin</c>: an author's keyword, starred when it is a main topic.</summary>
    public static Keyword Author(string value)
    {
        var (term, isMajor) = Unstarred(value);
        return new Keyword(KeywordKind.Author, term, null, isMajor);
    }

    /// <summary><c>EC 2.5.1.18 (Glutathione Transferase)</c>: the name in brackets; the whole text where there are none.</summary>
    public static Keyword Substance(string value)
    {
        var open = value.IndexOf(" (", StringComparison.Ordinal);
        return new Keyword(KeywordKind.Substance, open > 0 && value.EndsWith(')') ? value[(open + 2)..^1] : value);
    }

    private static string Starred(string text, bool isMajor) => isMajor ? "*" + text : text;

    private static bool IsQualifier(string part)
    {
        var (text, _) = Unstarred(part);
        return text.Length > 0 && char.IsLower(text[0]);
    }

    private static (string Text, bool IsStarred) Unstarred(string text)
    {
        text = text.Trim();
        return text.StartsWith('*') ? (text[1..].TrimStart(), true) : (text, false);
    }
}
