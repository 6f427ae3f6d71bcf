using PsyLit.Formats.EndNoteXml;
using PsyLit.Formats.Ris;

namespace PsyLit.Formats.Csv;

/// <summary>Reads what kind of work a row is, from a column of kinds or from its publication types.</summary>
internal static class CsvTypes
{
    /// <summary>The CSL type; an article in a journal when nothing says otherwise.</summary>
    public static string Read(string? kind, IReadOnlyList<string> publicationTypes)
    {
        if (kind is not null && Named(kind) is { } type)
        {
            return type;
        }

        var types = string.Join("; ", publicationTypes).ToLowerInvariant();
        return types.Contains("chapter", StringComparison.Ordinal) ? "chapter"
            : types.StartsWith("conference", StringComparison.Ordinal) || types.StartsWith("proceeding", StringComparison.Ordinal) ? "paper-conference"
            : types.Contains("preprint", StringComparison.Ordinal) ? "article"
            : types.Contains("dissertation", StringComparison.Ordinal) || types.Contains("thesis", StringComparison.Ordinal) || types.Contains("theses", StringComparison.Ordinal) ? "thesis"
            : types is "book" or "monograph" ? "book"
            : "article-journal";
    }

    private static string? Named(string kind)
    {
        var ris = RisTypes.CslType(kind);
        var endNote = EndNoteTypes.CslType(kind);
        return ris != "document" ? ris : endNote != "document" ? endNote : kind switch
        {
            "J" or "S" => "article-journal",
            "B" => "book",
            "P" => "patent",
            "journalArticle" => "article-journal",
            "bookSection" => "chapter",
            "conferencePaper" => "paper-conference",
            "preprint" => "article",
            "magazineArticle" => "article-magazine",
            "newspaperArticle" => "article-newspaper",
            "blogPost" => "post-weblog",
            "computerProgram" => "software",
            "document" or "GEN" or "Generic" => "document",
            _ when kind.Length <= 30 && kind.Contains('-', StringComparison.Ordinal) && !kind.Contains(' ', StringComparison.Ordinal) => kind.ToLowerInvariant(),
            _ when kind is "article" or "book" or "chapter" or "thesis" or "report" or "dataset" or "webpage" or "patent" or "manuscript" or "map" or "review" or "speech" or "software" => kind,
            _ => null,
        };
    }
}
